import type { Fen } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { Text } from '../model.ts'
import type { AccountMonth } from './account-month.ts'
import { finalResults, type UnitRow } from './unit-rows.ts'

/** Two sums that must be equal (reports R19, totals), in fen. */
export interface Tie {
  text: Text
  left: Fen
  right: Fen
}

/**
 * Σ D.实发 = C.本月发放 + 失败 = Σ R15, and the account's own balance. A tie that does not hold is printed with its
 * difference: the paper says it rather than hides it.
 */
export function ties(month: ProjectMonth, account: AccountMonth, units: UnitRow[]): Tie[] {
  const total = (of: (unit: UnitRow) => Fen) => units.reduce((sum, unit) => sum + of(unit), 0)
  const netPay = total(unit => unit.netPay)
  return [
    {
      text: {
        zh: '各分包实发合计 = 专户本月发放 + 发放失败',
        en: 'Net pay of all subcontractors = paid from the account + failed',
      },
      left: netPay,
      right: account.paid + total(unit => unit.failedAmount),
    },
    {
      text: {
        zh: '各分包实发合计 = 代发回盘合计(R15)',
        en: 'Net pay of all subcontractors = bank results (R15)',
      },
      left: netPay,
      right: finalResults(month).reduce((sum, result) => sum + result.amount, 0),
    },
    {
      text: {
        zh: '专户期初 + 拨入 − 发放 + 其他 = 期末',
        en: 'Opening + funded − paid + other = closing balance',
      },
      left: account.opening + account.funded - account.paid + account.other,
      right: account.closing,
    },
  ]
}
