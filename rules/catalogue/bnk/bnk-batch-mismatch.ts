import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onProject, onSheet } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { LineRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'
import { exampleBatch, examplePayment } from './example-batch.ts'
import { type Batch, monthBatches, sheetsOf } from './month-batches.ts'

interface Payment {
  idNumber: string | null
  wageCard: string | null
  amount: number | null
}

/** Payments are the same when person, card and amount are. */
const keyOf = ({ idNumber, wageCard, amount }: Payment) => `${idNumber} ${wageCard} ${amount}`

/** Payments of the month's batches that no line asks for, or that one batch makes more often than lines ask. */
function strangePayments(
  month: ProjectMonth,
  asked: ReadonlyMap<string, readonly LineRow[]>,
): Batch['payments'] {
  return monthBatches(month).flatMap(batch =>
    [...groupBy(batch.payments, keyOf)].flatMap(([key, alike]) => alike.slice(asked.get(key)?.length ?? 0)),
  )
}

/** The lines that are to be paid, by payment. */
function askedBy(lines: readonly LineRow[], { documentOf }: MonthIndex): Map<string, LineRow[]> {
  const payable = lines.filter(({ netPay }) => (netPay ?? 0) > 0)
  return groupBy(payable, line =>
    keyOf({ idNumber: documentOf(line), wageCard: line.wageCard, amount: line.netPay }),
  )
}

export const bnkBatchMismatch: Rule = {
  id: 'bnk-batch-mismatch',
  title: { zh: '代发文件与工资表不一致', en: 'The batch is not the payroll sheet' },
  failsWhen: {
    zh: '代发批次中的人员、账号或金额与工资表不同',
    en: 'people, accounts or amounts of the batch ≠ approved sheet',
  },
  severity: ['block'],
  scope: 'sheet',
  reads: ['papers.batches', 'line.idNumber', 'line.wageCard', 'line.netPay', 'sheet.teamName'],
  needs: ['payroll', 'batches'],
  parameters: [],
  stage: 'pay',
  source: 'R724 art 31',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const asked = askedBy(month.lines, index)
    const strange = groupBy(strangePayments(month, asked), ({ idNumber }) => {
      const [line] = index.linesByDocument().get(idNumber) ?? []
      return line?.sheetId ?? ''
    })
    const batches = monthBatches(month)
    const sent = new Set(batches.flatMap(({ payments }) => payments.map(keyOf)))
    const covered = new Set(batches.flatMap(batch => sheetsOf(month, batch)))
    for (const sheet of covered) {
      const own = askedBy(index.linesBySheet().get(sheet.id) ?? [], index)
      const unpaid = [...own].reduce((sum, [key, lines]) => sum + (sent.has(key) ? 0 : lines.length), 0)
      const others = strange.get(sheet.id)?.length ?? 0
      if (unpaid + others > 0) yield onSheet(sheet, 'netPay', { team: sheet.teamName, unpaid, others })
    }
    const nobodys = strange.get('')?.length ?? 0
    if (nobodys > 0) yield onProject(month, { team: month.project.name, unpaid: 0, others: nobodys })
  },
  message: {
    zh: '“{team}”：工资表有而代发没有的{unpaid}笔，代发有而工资表没有的{others}笔（人员、账号、金额任一不同即算）',
    en: '{team}: {unpaid} line(s) that no batch pays, {others} payment(s) that no line asks for (person, account and amount must agree)',
  },
  actual: { zh: '相差{unpaid} + {others}笔', en: '{unpaid} + {others} payments apart' },
  expected: { zh: '逐笔一致', en: 'equal, payment by payment' },
  repair: {
    zh: '从已签的工资表重新生成代发文件，不要手工改动',
    en: 'Make the batch file again from the signed sheet; never edit it by hand',
  },
  blindSpot: {
    zh: '以登记的批次为准；银行实际收到的文件看不到，没有登记批次的班组不比较',
    en: 'Goes by the batches on record, not by what the bank received; teams without a batch are not compared',
  },
  examples: {
    fails: {
      change: {
        keep: { lines: 1, sheets: 1 },
        papers: { batches: [exampleBatch({ payments: [examplePayment({ amount: 665_900 })] })] },
      },
      finds: [{ cell: '工资表!T3' }],
    },
    passes: {
      change: { keep: { lines: 1, sheets: 1 }, papers: { batches: [exampleBatch()] } },
      finds: [],
    },
  },
}
