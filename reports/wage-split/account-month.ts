import type { AccountEntry } from '../../contract/entities.ts'
import type { Fen } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'

/** Block C of R19: the wage account's movements that belong to one wage month, in fen. */
export interface AccountMonth {
  opening: Fen
  funded: Fen
  /** Wages paid out, less what the bank returned. */
  paid: Fen
  /** Interest, fees and the rest, in minus out. */
  other: Fen
  /** opening + funded − paid + other, always. */
  closing: Fen
  fundedOn: string[]
}

/**
 * The wage month an entry belongs to: as stated, else the month of its date. March wages are paid in April, so the
 * statement's own calendar months would never tie with the wage sheets.
 */
function monthOf(entry: AccountEntry): string {
  return entry.wageMonth ?? entry.on.slice(0, 7)
}

const signed = (entry: AccountEntry) => (entry.direction === 'in' ? entry.amount : -entry.amount)
const sum = (entries: AccountEntry[]) => entries.reduce((total, entry) => total + signed(entry), 0)

/** The wage account's opening balance, movements and closing balance for the wage month. */
export function accountMonth(month: ProjectMonth): AccountMonth {
  const entries = month.accountEntries.filter(entry => monthOf(entry) === month.period)
  const of = (...kinds: AccountEntry['kind'][]) => entries.filter(entry => kinds.includes(entry.kind))
  const opening = sum(month.accountEntries.filter(entry => monthOf(entry) < month.period))
  return {
    opening,
    funded: sum(of('funding')),
    paid: 0 - sum(of('wages', 'returned')),
    other: sum(of('interest', 'fee', 'other')),
    closing: opening + sum(entries),
    fundedOn: of('funding').map(entry => entry.on),
  }
}

/** Block B of R19: labour cost agreed and funded, this month and since the beginning, in fen. */
export interface LaborCost {
  progressPayment: Fen | null
  due: Fen | null
  dueSoFar: Fen
  fundedSoFar: Fen
}

export function laborCost(month: ProjectMonth): LaborCost {
  const upToNow = month.progressPayments.filter(payment => payment.period <= month.period)
  const own = upToNow.filter(payment => payment.period === month.period)
  const total = (values: Fen[]) => values.reduce((all, value) => all + value, 0)
  return {
    progressPayment: own.length === 0 ? null : total(own.map(payment => payment.progressPayment)),
    due: own.length === 0 ? null : total(own.map(payment => payment.laborCostDue)),
    dueSoFar: total(upToNow.map(payment => payment.laborCostDue)),
    fundedSoFar: sum(
      month.accountEntries.filter(entry => entry.kind === 'funding' && monthOf(entry) <= month.period),
    ),
  }
}
