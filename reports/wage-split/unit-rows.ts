import type { AttendanceMonth, PayResult, PayrollLine } from '../../contract/entities.ts'
import type { Fen } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { unitOfEngagement, unitOfLine, unitOfTeam } from '../parties.ts'
import { divide } from './divide.ts'
import { attendedPeople, isOnSite, listedPeople } from './people.ts'

/** Block D of R19: one subcontractor's people and money of the month. Money in fen, ratios in hundredths of a percent. */
export interface UnitRow {
  unit: string
  onSite: number
  attended: number
  listed: number
  paidPeople: number
  grossPay: Fen
  netPay: Fen
  paidAmount: Fen
  failedAmount: Fen
  /** People with a wage line that no bank result calls paid. */
  unpaidPeople: number
  unpaidWhy: string
  perHead: Fen | null
  perDay: Fen | null
  lowestPerDay: Fen | null
  confirmedRatio: number | null
  contractRatio: number | null
}

const total = (values: (Fen | null)[]) => values.reduce<Fen>((sum, value) => sum + (value ?? 0), 0)

function reasons(results: PayResult[], withoutResult: number, noResult: string): string {
  const failed = Map.groupBy(
    results.filter(result => result.status !== 'paid'),
    result => result.reason ?? noResult,
  )
  const parts = [...failed].map(([reason, members]) => `${reason} ${members.length}`)
  return [...parts, ...(withoutResult > 0 ? [`${noResult} ${withoutResult}`] : [])].join('；')
}

function unitRow(
  month: ProjectMonth,
  unit: string,
  lines: PayrollLine[],
  attendance: AttendanceMonth[],
  noResult: string,
): UnitRow {
  const engagements = month.engagements.filter(
    engagement => unitOfEngagement(month, engagement) === unit && isOnSite(engagement, month.period),
  )
  const ids = new Set(lines.map(line => line.id))
  const results = finalResults(month).filter(result => result.lineId !== null && ids.has(result.lineId))
  const paid = results.filter(result => result.status === 'paid')
  const paidLines = new Set(paid.map(result => result.lineId))
  const answered = new Set(results.map(result => result.lineId))
  const confirmed = new Set(month.confirmations.map(confirmation => confirmation.lineId))
  const contracted = new Set(month.contracts.map(contract => contract.workerId))
  const netPay = total(lines.map(line => line.netPay))
  const daily = lines.flatMap(line => divide((line.grossPay ?? 0) * 100, line.attendanceDays ?? 0) ?? [])
  return {
    unit,
    onSite: engagements.length,
    attended: attendedPeople(attendance).size,
    listed: listedPeople(lines).size,
    paidPeople: listedPeople(lines.filter(line => paidLines.has(line.id))).size,
    grossPay: total(lines.map(line => line.grossPay)),
    netPay,
    paidAmount: total(paid.map(result => result.amount)),
    failedAmount: total(results.filter(result => result.status === 'failed').map(result => result.amount)),
    unpaidPeople: listedPeople(lines.filter(line => !paidLines.has(line.id))).size,
    unpaidWhy: reasons(results, lines.filter(line => !answered.has(line.id)).length, noResult),
    perHead: divide(netPay, listedPeople(lines).size),
    perDay: divide(
      total(lines.map(line => line.grossPay)) * 100,
      total(lines.map(line => line.attendanceDays)),
    ),
    lowestPerDay: daily.length === 0 ? null : Math.min(...daily),
    confirmedRatio: divide(lines.filter(line => confirmed.has(line.id)).length * 10_000, lines.length),
    contractRatio: divide(
      engagements.filter(engagement => contracted.has(engagement.workerId)).length * 10_000,
      engagements.length,
    ),
  }
}

/** The bank's results that still count: a failed payment that was sent again and paid is settled by the later one. */
export function finalResults(month: ProjectMonth): PayResult[] {
  const paid = new Set(
    month.payResults.filter(result => result.status === 'paid').map(result => result.lineId),
  )
  return month.payResults.filter(
    result => result.status === 'paid' || result.lineId === null || !paid.has(result.lineId),
  )
}

/** One row per subcontractor that has people on site or a wage line. `noResult` names a payment the bank said nothing of. */
export function unitRows(month: ProjectMonth, noResult: string): UnitRow[] {
  const byUnit = Map.groupBy(month.lines, line => unitOfLine(month, line))
  const engagements = new Map(month.engagements.map(engagement => [engagement.workerId, engagement]))
  const attendance = Map.groupBy(month.attendance, line => {
    const own = engagements.get(line.workerId ?? '')
    return own === undefined ? unitOfTeam(month, line.teamId) : unitOfEngagement(month, own)
  })
  const units = new Set([
    ...month.engagements
      .filter(engagement => isOnSite(engagement, month.period))
      .map(engagement => unitOfEngagement(month, engagement)),
    ...byUnit.keys(),
  ])
  return [...units].map(unit =>
    unitRow(month, unit, byUnit.get(unit) ?? [], attendance.get(unit) ?? [], noResult),
  )
}
