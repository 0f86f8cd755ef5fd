import { dayOfPeriod, type Period, shiftPeriod } from '../../contract/dates.ts'
import { yuanCapitals } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { exampleId } from '../catalogue/example-people.ts'
import { groupBy } from '../group-by.ts'

/** Day on which the wages of the month went to the cards. */
const paidOn = (period: Period) => dayOfPeriod(shiftPeriod(period, 1), 7)

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)

/** Everything that follows from the lines, made anew: stated totals, bank results, what the account paid, what the platform holds. */
export function settled(month: ProjectMonth): ProjectMonth {
  const bySheet = groupBy(month.lines, line => line.sheetId)
  const netPay = sum(month.lines.map(line => line.netPay))
  return {
    ...month,
    sheets: month.sheets.map(sheet => {
      const own = bySheet.get(sheet.id) ?? []
      const net = sum(own.map(line => line.netPay))
      return {
        ...sheet,
        stated: {
          people: own.length,
          grossPay: sum(own.map(line => line.grossPay)),
          deductionTotal: sum(own.map(line => line.deductionTotal)),
          netPay: net,
          netPayCapitals: yuanCapitals(net),
          row: sheet.stated.row,
        },
      }
    }),
    payResults: month.lines.map((line, index) => ({
      id: exampleId('result', index),
      projectId: month.project.id,
      wageMonth: month.period,
      lineId: line.id,
      name: line.name,
      wageCard: line.wageCard ?? '',
      amount: line.netPay ?? 0,
      status: 'paid',
      reason: null,
      paidOn: paidOn(month.period),
      serial: `SN-${index + 1}`,
      origin: null,
    })),
    accountEntries: [
      ...month.accountEntries
        .filter(({ kind }) => kind !== 'wages')
        .map(entry =>
          entry.kind === 'funding' ? { ...entry, amount: Math.max(entry.amount, netPay) } : entry,
        ),
      {
        id: exampleId('entry', 1),
        accountId: month.wageAccounts[0]?.id ?? '',
        on: paidOn(month.period),
        direction: 'out',
        kind: 'wages',
        amount: netPay,
        wageMonth: month.period,
        counterparty: '工资代发',
        reference: 'BK-2',
      },
    ],
    platformCopy: {
      people: month.lines.length,
      grossPay: sum(month.lines.map(line => line.grossPay)),
      netPay,
    },
  }
}
