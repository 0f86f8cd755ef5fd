import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const given = (person: number) => ({
  slipsGiven: [{ period: '2026-03', idNumber: exampleIdNumber('19820101', person), givenOn: '2026-04-20' }],
})

export const bnkSlipToWorker: Rule = {
  id: 'bnk-slip-to-worker',
  title: { zh: '未向工人提供工资清单', en: 'The worker got no wage slip' },
  failsWhen: {
    zh: '归档时，领了工资的工人还没有收到工资清单',
    en: 'when the month is archived, someone who was paid has not been given a wage slip',
  },
  severity: ['warn'],
  scope: 'person',
  reads: ['papers.slipsGiven', 'line.netPay', 'line.idNumber', 'worker.idNumber'],
  needs: ['payroll', 'slipsGiven'],
  parameters: [],
  stage: 'archive',
  source: 'R724 arts 15, 54(2)',
  confidence: 'found',
  penalty: 54,
  *check(month, { index }) {
    const given = new Set(
      (month.papers.slipsGiven ?? [])
        .filter(({ period }) => period === month.period)
        .map(({ idNumber }) => idNumber),
    )
    for (const { worker, lines } of index.people()) {
      const paid = lines.find(({ netPay }) => (netPay ?? 0) > 0)
      if (paid === undefined || given.has(worker?.idNumber ?? paid.idNumber ?? '')) continue
      yield onRow(paid, 'name', { period: month.period })
    }
  },
  message: { zh: '{period}的工资清单没有交给本人', en: 'He has not been given his slip of {period}' },
  actual: { zh: '未提供', en: 'not given' },
  expected: { zh: '工资清单', en: 'a wage slip' },
  repair: {
    zh: '打印或发送工资清单，登记发放日期',
    en: 'Print or send the slips, and record the day',
  },
  blindSpot: { zh: '以登记为准，看不到本人是否真的收到', en: 'Goes by the record, not by what reached him' },
  examples: {
    fails: {
      change: { keep: { workers: 1, attendance: 1, lines: 1 }, papers: given(1) },
      finds: [{ cell: '工资表!A4' }],
    },
    passes: {
      change: { keep: { workers: 1, attendance: 1, lines: 1 }, papers: given(0) },
      finds: [],
    },
  },
}
