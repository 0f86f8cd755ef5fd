import type { Fen } from '../../../contract/money.ts'
import { newestContract } from '../../contracts.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const SERVICE_INCOME = /劳务报酬|劳务税|劳务费税/
const KEYS = ['allowance', 'step', 'costRatio', 'ratio'].map(part => `tax.service.${part}`)

/**
 * Tax withheld on income from services, in fen: of what is left after a fixed sum up to a step, after a share of cost above it.
 * Null when a parameter is missing.
 */
function serviceTax(gross: Fen, parameter: (key: string) => number | null): Fen | null {
  const [allowance, step, cost, percent] = KEYS.map(key => parameter(key))
  if (allowance == null || step == null || cost == null || percent == null) return null
  return gross <= step
    ? Math.round((Math.max(0, gross - allowance) * percent) / 100)
    : Math.round((gross * (100 - cost) * percent) / 10_000)
}

export const taxIncomeKind: Rule = {
  id: 'tax-income-kind',
  title: { zh: '所得项目与用工关系不符', en: 'The kind of income does not fit the contract' },
  failsWhen: {
    zh: '签的是劳动合同，却按劳务报酬扣税（减除800元或20%后的20%），或没有劳动关系却按工资薪金扣税',
    en: 'labour contract but taxed as 劳务报酬 (20% after 800 or 20%), or an agreement without employment but taxed as wages',
  },
  severity: ['notice'],
  scope: 'person',
  reads: [
    'contract.kind',
    'contract.workerId',
    'contract.startDate',
    'contract.signedOn',
    'line.otherDeductions',
    'line.remark',
    'line.incomeTax',
    'line.grossPay',
  ],
  needs: ['payroll'],
  parameters: KEYS,
  source: '国家税务总局公告2018年第61号',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index, parameter }) {
    for (const line of month.lines) {
      const kind = newestContract(index.contracts().get(index.personOf(line)?.worker?.id ?? ''))?.kind
      if (kind === undefined) continue
      const said = [...line.otherDeductions.map(({ name }) => name), line.remark ?? ''].some(text =>
        SERVICE_INCOME.test(text),
      )
      const { incomeTax, grossPay } = line
      const tax = incomeTax ?? 0
      const asServices = grossPay === null ? null : serviceTax(grossPay, parameter)
      if (tax > 0 && !said && asServices === null) {
        yield unjudged(grossPay === null ? 'grossPay' : 'parameter')
        continue
      }
      const asService = said || (tax > 0 && tax === asServices)
      const employed = kind === 'laborContract'
      if (employed ? asService : tax > 0 && !asService)
        yield onRow(line, 'incomeTax', { kind, taxed: asService ? 'serviceIncome' : 'wageIncome', tax })
    }
  },
  message: {
    zh: '签的是{kind|word}，却按{taxed|word}扣税',
    en: 'There is a {kind|word}, but tax was withheld as {taxed|word}',
  },
  actual: { zh: '{taxed|word}', en: '{taxed|word}' },
  expected: { zh: '与用工关系一致的所得项目', en: 'the kind of income that fits the relation' },
  repair: {
    zh: '有劳动关系的按工资薪金预扣，没有的按劳务报酬；合同类型登记错的先更正',
    en: 'Withhold as wages where there is employment, as services where there is none; correct the kind of contract if it is wrong',
  },
  blindSpot: {
    zh: '按字样和税额推算，税额与劳务报酬算法偶然相同的看不出；没有扣税的不判断',
    en: 'Goes by words and by the sum of tax, which may agree by chance; where no tax was withheld nothing is judged',
  },
  examples: {
    fails: {
      change: {
        lines: [{ remark: '按劳务报酬扣税' }, { grossPay: 500_000, incomeTax: 80_000 }, { incomeTax: 1_000 }],
        contracts: [{}, {}, { kind: 'employmentAgreement' }],
      },
      finds: [{ cell: '工资表!P4' }, { cell: '工资表!P5' }, { cell: '工资表!P6' }],
    },
    passes: {
      change: {
        lines: [{ remark: '按劳务报酬扣税' }, { grossPay: 500_000, incomeTax: 80_001 }],
        contracts: [{ kind: 'employmentAgreement' }],
      },
      finds: [],
    },
  },
}
