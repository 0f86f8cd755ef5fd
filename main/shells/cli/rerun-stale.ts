import type { Session } from './session.ts'

/** After the rules have changed: judges the months again whose verdicts are stale, and how to say so. */
export async function rerunStale(
  session: Session,
): Promise<{ document: { rechecked: number }; lines: string[] }> {
  const { months } = await session.follow(session.client.checks.rerunStale())
  const { say } = session.terminal
  return {
    document: { rechecked: months },
    lines: months === 0 ? [] : [say(`已按新规则重新检查 ${months} 个月`, `${months} month(s) checked again`)],
  }
}
