import type { Finding } from '../../../contract/finding.ts'
import { listWaivers } from '../../../db/repositories/exceptions.ts'
import { monthsOf, ruleNamed } from '../checks/check-scope.ts'
import type { CheckScope } from '../checks/checks.ts'
import { judgeAll } from '../checks/judge-all.ts'
import { IN_FORCE } from '../checks/verdict.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { frozenKey, waivedBy } from './waived-by.ts'
import { keepWaiver } from './waivers.ts'

/**
 * Accepts what stands today as a backlog, so that a strict rule can start on an old ledger: one waiver a project and rule over
 * exactly these findings. Blocks stay, what is waived already is left as it is, and what is found later counts.
 * @throws Refusal invalid-value (the end has passed), rule-unknown, project-unknown.
 */
export async function freezeBacklog(
  core: CoreState,
  order: Omit<CheckScope, 'parameters'> & { reason: string; by: string; until: string },
  job: Job,
): Promise<{ waivers: number; findings: number }> {
  const { db } = openLedgerOf(core)
  const wanted = order.rules?.map(id => ruleNamed(id).id)
  const backlog = new Map<string, { projectId: string; findings: Finding[] }>()
  for await (const { projectId, findings } of judgeAll(core, monthsOf(db, order), IN_FORCE, job)) {
    const waived = waivedBy(listWaivers(db, projectId), projectId, findings, today(core))
    for (const finding of findings) {
      if (finding.severity === 'block' || waived.has(finding.id)) continue
      if (wanted !== undefined && !wanted.includes(finding.rule)) continue
      const key = `${projectId} ${finding.rule}`
      const known = backlog.get(key)
      if (known === undefined) backlog.set(key, { projectId, findings: [finding] })
      else known.findings.push(finding)
    }
  }
  const { reason, by, until } = order
  for (const { projectId, findings } of backlog.values())
    keepWaiver(core, {
      rule: findings[0]?.rule ?? '',
      scope: 'project',
      projectId,
      workerId: null,
      file: null,
      sheet: null,
      reason,
      by,
      from: today(core),
      until,
      frozen: counted(findings),
    })
  return {
    waivers: backlog.size,
    findings: [...backlog.values()].reduce((sum, { findings }) => sum + findings.length, 0),
  }
}

/** How many findings each name stands for; of what comes back every month, the most that one month has. */
function counted(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const month of Map.groupBy(findings, finding => finding.period).values()) {
    const inMonth = Map.groupBy(month, frozenKey)
    for (const [key, alike] of inMonth) counts[key] = Math.max(counts[key] ?? 0, alike.length)
  }
  return counts
}
