import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onEngagement, onRow } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { Failure } from '../../rule.ts'

/** A wage card where it is written: on the roster or on a payroll line. */
export interface CardRow {
  card: string
  name: string | null
  holder: string | null
  bank: string | null
  /** Everything else the row says about the account. */
  notes: string
  fail: (field: string, params: Failure['params'], more?: Pick<Failure, 'severity'>) => Failure
}

/** Every wage card of roster and payroll with the row it is written on; the row's other fields are looked at when asked for. */
export function* cardRows(month: ProjectMonth, index: MonthIndex): Iterable<CardRow> {
  for (const engagement of month.engagements) {
    if (engagement.wageCard === null) continue
    const worker = () => index.workerById().get(engagement.workerId)
    yield {
      card: engagement.wageCard,
      get name() {
        return worker()?.name ?? null
      },
      get holder() {
        return engagement.accountHolder
      },
      get bank() {
        return engagement.bankName
      },
      get notes() {
        return `${engagement.bankName ?? ''} ${engagement.remark ?? ''}`
      },
      fail: (field, params, more) =>
        onEngagement(engagement, worker(), field, params, { doubted: engagement.wageCard ?? '', ...more }),
    }
  }
  for (const line of month.lines) {
    if (line.wageCard === null) continue
    yield {
      card: line.wageCard,
      get name() {
        return line.name
      },
      get holder() {
        return line.accountHolder
      },
      get bank() {
        return line.bankName
      },
      get notes() {
        return `${line.bankName ?? ''} ${line.remark ?? ''}`
      },
      fail: (field, params, more) => onRow(line, field, params, { doubted: line.wageCard ?? '', ...more }),
    }
  }
}
