import * as z from 'zod'

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const CodeTables = z.record(z.string(), z.record(z.string(), z.string()))
export type DrillCodeTables = z.infer<typeof CodeTables>

/** Whether an address is this machine's own: no authority lives there, so what is sent there is a drill. */
export const isLoopback = (url: string): boolean => LOOPBACK.has(new URL(url).hostname)

/**
 * Whether a connection's address is a stand-in, and the code tables it offers; null for anything else, an unreachable one included.
 * A stand-in lives on the loopback address only, so no other host is ever asked: nothing of this reaches an authority.
 */
export async function findDrillPlatform(
  url: string,
  timeoutMs: number,
): Promise<{ codeTables: DrillCodeTables } | null> {
  if (!isLoopback(url)) return null
  try {
    const response = await fetch(new URL('/drill/code-tables', url), {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok || response.headers.get('x-xinzhang-drill') !== '1') return null
    return { codeTables: CodeTables.parse(await response.json()) }
  } catch {
    // Nobody there, or nobody who speaks like a stand-in: both mean "not known to be one".
    return null
  }
}
