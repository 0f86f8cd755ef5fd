import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { beijingDate, type Period } from '../../contract/dates.ts'
import type { Finding } from '../../contract/finding.ts'
import { maskIdNumber } from '../../contract/masking.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { checkMonth, showFinding } from '../../rules/index.ts'
import type { Desk } from '../desk.ts'
import { payrollRow, received, warning } from '../store/schema.ts'
import { ASKED_RULES } from './asked-rules.ts'
import { heldMonth } from './held-month.ts'

/** 阻断 and 警示 of the pack are 警示 here, 预警 is 预警; what only informs is not kept. */
const LEVELS = { block: 'alert', alert: 'alert', warn: 'warn' } as const

/**
 * A function that judges every month held, if anything was uploaded since it last did: what the pack finds is kept as 预警 or 警示,
 * what it finds no more is cleared. Asked before the warnings are looked at, so that a register of thousands is judged once.
 */
export function judgeOf(desk: Desk): () => Promise<void> {
  let judgedUpTo = 0
  return async () => {
    const [newest] = await desk.store
      .select({ id: sql<number>`coalesce(max(${received.id}), 0)`.mapWith(Number) })
      .from(received)
    const upTo = newest?.id ?? 0
    if (upTo === judgedUpTo) return
    for (const period of await periodsHeld(desk)) await judge(desk, period)
    judgedUpTo = upTo
  }
}

/** Months of which wages were uploaded; before the first of them, the month at hand. */
async function periodsHeld({ store, now }: Desk): Promise<Period[]> {
  const paid = await store.selectDistinct({ period: payrollRow.payMonth }).from(payrollRow)
  return paid.length > 0 ? paid.map(({ period }) => period) : [beijingDate(now()).slice(0, 7)]
}

async function judge(desk: Desk, period: Period): Promise<void> {
  const month = await heldMonth(desk, period)
  const { findings } = checkMonth(month, { rules: ASKED_RULES, stage: 'archive' })
  const numbers = new Map(month.lines.map(({ id, idNumber }) => [id, idNumber]))
  const rows = findings.flatMap(finding => {
    const row = warningOf(finding, month, numbers)
    return row === null ? [] : [{ ...row, raisedAt: desk.now(), clearedAt: null }]
  })
  await desk.store.transaction(async step => {
    const found = rows.map(({ id }) => id)
    const gone = found.length === 0 ? undefined : notInArray(warning.id, found)
    await step
      .update(warning)
      .set({ clearedAt: desk.now() })
      .where(and(eq(warning.period, period), isNull(warning.clearedAt), gone))
    if (found.length === 0) return
    await step.update(warning).set({ clearedAt: null }).where(inArray(warning.id, found))
    await step.insert(warning).values(rows).onConflictDoNothing()
  })
}

function warningOf(
  finding: Finding,
  month: ProjectMonth,
  numbers: ReadonlyMap<string, string | null>,
): Omit<typeof warning.$inferInsert, 'raisedAt'> | null {
  const { id, rule, severity, subject } = finding
  if (severity === 'notice') return null
  const idNumber = subject.kind === 'worker' ? subject.key : (numbers.get(subject.key) ?? null)
  return {
    id,
    period: month.period,
    rule,
    level: LEVELS[severity],
    idNumber,
    label: idNumber === null ? subject.label : `${subject.label} ${maskIdNumber(idNumber)}`,
    message: showFinding(finding, 'zh-CN').message,
  }
}
