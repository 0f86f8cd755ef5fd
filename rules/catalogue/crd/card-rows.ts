import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onEngagement, onRow } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { EngagementRow, LineRow } from '../../rows.ts'
import type { Failure } from '../../rule.ts'

/** A wage card where it is written, on the roster or on a payroll line; what else the row says is looked at when asked for. */
export class CardRow {
  readonly card: string
  readonly #row: EngagementRow | LineRow
  readonly #index: MonthIndex

  constructor(card: string, row: EngagementRow | LineRow, index: MonthIndex) {
    this.card = card
    this.#row = row
    this.#index = index
  }

  get name(): string | null {
    return 'name' in this.#row ? this.#row.name : (this.#workerOf(this.#row)?.name ?? null)
  }

  get holder(): string | null {
    return this.#row.accountHolder
  }

  get bank(): string | null {
    return this.#row.bankName
  }

  /** Everything else the row says about the account. */
  get notes(): string {
    return `${this.#row.bankName ?? ''} ${this.#row.remark ?? ''}`
  }

  readonly fail = (
    field: string,
    params: Failure['params'],
    more: Pick<Failure, 'severity'> = {},
  ): Failure => {
    const settled = { doubted: this.card, ...more }
    return 'name' in this.#row
      ? onRow(this.#row, field, params, settled)
      : onEngagement(this.#row, this.#workerOf(this.#row), field, params, settled)
  }

  #workerOf(engagement: EngagementRow) {
    return this.#index.workerById().get(engagement.workerId)
  }
}

/** Every wage card of roster and payroll with the row it is written on. */
export function* cardRows(month: ProjectMonth, index: MonthIndex): Iterable<CardRow> {
  for (const row of month.engagements) if (row.wageCard !== null) yield new CardRow(row.wageCard, row, index)
  for (const row of month.lines) if (row.wageCard !== null) yield new CardRow(row.wageCard, row, index)
}
