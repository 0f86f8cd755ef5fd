import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** What the first person of the clean month was paid before March. */
const january = (grossPay: number) => [
  { idNumber: '990101198201010000', months: 2, grossPay, socialInsurance: 20_000, netPay: grossPay },
]

export const taxMissingHighGross: Rule = {
  id: 'tax-missing-high-gross',
  title: { zh: '高额工资未预扣个税', en: 'High pay without income tax' },
  failsWhen: {
    zh: '本年累计应发 − 5,000 × 月数 − 个人社保 > 0，而个税为空或为0',
    en: 'year-to-date gross − 5,000 × months − own insurance > 0 and tax empty or nothing',
  },
  severity: ['notice'],
  scope: 'row',
  reads: ['line.grossPay', 'line.incomeTax', 'line.socialInsurance', 'line.idNumber', 'month.earlierPay'],
  needs: ['payroll'],
  parameters: ['tax.monthlyAllowance'],
  source: '国家税务总局公告2018年第61号',
  confidence: 'recalled',
  penalty: null,
  *check(month, { parameter }) {
    const allowance = parameter('tax.monthlyAllowance')
    const earlier = new Map(month.earlierPay.map(pay => [pay.idNumber, pay]))
    for (const line of month.lines) {
      if ((line.incomeTax ?? 0) > 0) continue
      if (allowance === null) yield unjudged('parameter')
      else if (line.grossPay === null) yield unjudged('grossPay')
      else {
        const before = earlier.get(line.idNumber ?? '')
        const gross = line.grossPay + (before?.grossPay ?? 0)
        const free =
          allowance * ((before?.months ?? 0) + 1) +
          (line.socialInsurance ?? 0) +
          (before?.socialInsurance ?? 0)
        // Below the yearly 60,000 that a first-time or low earner may have free in advance nothing is asked.
        if (gross > free && gross > allowance * 12) yield onRow(line, 'incomeTax', { gross, free })
      }
    }
  },
  message: {
    zh: '本年累计应发{gross|yuan}元，可减除{free|yuan}元，但没有预扣个税',
    en: '{gross|yuan} gross this year against {free|yuan} free of tax, but no tax is withheld',
  },
  actual: { zh: '个税为空或0', en: 'no tax' },
  expected: { zh: '按累计预扣法预扣', en: 'withheld on the cumulative method' },
  repair: { zh: '按累计预扣法核算个税', en: 'Work out the tax on the cumulative method' },
  blindSpot: {
    zh: '只累计本项目的工资，不知道专项附加扣除；累计不超过6万元的不提示',
    en: 'Adds up this project only and knows no special deductions; silent up to 60,000 yuan a year',
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 1_000_000 }], earlierPay: january(5_000_001) },
      finds: [{ cell: '工资表!P4' }],
    },
    passes: {
      change: { lines: [{ grossPay: 1_000_000 }], earlierPay: january(5_000_000) },
      finds: [],
    },
  },
}
