import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const SERVICE_INCOME = /劳务报酬|劳务税|劳务费税/

export const taxIncomeKind: Rule = {
  id: 'tax-income-kind',
  title: { zh: '所得项目与用工关系不符', en: 'The kind of income does not fit the contract' },
  failsWhen: {
    zh: '签的是劳动合同，却按劳务报酬扣税',
    en: 'labour contract but taxed as 劳务报酬',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['contract.kind', 'contract.workerId', 'line.otherDeductions', 'line.remark'],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    const employed = new Set(
      month.contracts.filter(({ kind }) => kind === 'laborContract').map(({ workerId }) => workerId),
    )
    for (const line of month.lines) {
      const item = [...line.otherDeductions.map(({ name }) => name), line.remark ?? ''].find(text =>
        SERVICE_INCOME.test(text),
      )
      const worker = index.personOf(line)?.worker
      if (item !== undefined && worker && employed.has(worker.id)) yield onRow(line, 'incomeTax', { item })
    }
  },
  message: {
    zh: '签有劳动合同，工资表却写“{item}”',
    en: 'There is a labour contract, but the sheet says “{item}”',
  },
  actual: { zh: '劳务报酬', en: 'income from services' },
  expected: { zh: '工资薪金', en: 'wages' },
  repair: {
    zh: '按工资薪金预扣；确无劳动关系的签用工书面协议',
    en: 'Withhold as wages; where there is no employment, sign a written agreement instead',
  },
  blindSpot: {
    zh: '只看扣款名称和备注中的字样；反过来（无劳动关系却按工资薪金）看不出来',
    en: 'Goes by words in deductions and remarks; the reverse (no employment, taxed as wages) is not seen',
  },
  examples: {
    fails: { change: { lines: [{ remark: '按劳务报酬扣税' }] }, finds: [{ cell: '工资表!P4' }] },
    passes: {
      change: { lines: [{ remark: '按劳务报酬扣税' }], contracts: [{ kind: 'employmentAgreement' }] },
      finds: [],
    },
  },
}
