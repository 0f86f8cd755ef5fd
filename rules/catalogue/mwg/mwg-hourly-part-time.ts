import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { countedWage } from '../pay/amounts.ts'

const HOUR_MINIMUM = 'wage.minimum.guangzhou.hour'

export const mwgHourlyPartTime: Rule = {
  id: 'mwg-hourly-part-time',
  title: { zh: '非全日制低于小时最低', en: 'Part-time pay below the hourly minimum' },
  failsWhen: {
    zh: '用工形式为非全日制，且工资 ÷ 工时 < 小时最低工资',
    en: 'contract kind part-time and pay ÷ hours < hourly minimum',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'engagement.employmentForm',
    'line.grossPay',
    'line.workHours',
    'line.backPay',
    'line.otherDue',
    'line.overtimePay',
  ],
  needs: ['payroll', 'roster'],
  parameters: [HOUR_MINIMUM],
  source: 'MW04 art 5',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const minimum = parameter(HOUR_MINIMUM)
    for (const line of month.lines) {
      const person = index.personOf(line)
      const form = person?.engagement?.employmentForm
      if (form == null || !form.includes('非全日制')) continue
      const { grossPay, workHours: hours } = line
      if (minimum === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (hours === null) yield unjudged('workHours')
      else if (hours > 0) {
        const wage = countedWage(line, grossPay)
        if (wage * 100 < minimum * hours) {
          yield onRow(line, 'grossPay', { wage, hours, average: Math.floor((wage * 100) / hours), minimum })
        }
      }
    }
  },
  message: {
    zh: '非全日制{hours|days}小时计入{wage|yuan}元，每小时{average|yuan}元，低于小时最低工资{minimum|yuan}元',
    en: 'Part-time: {wage|yuan} for {hours|days} hours is {average|yuan} an hour, below {minimum|yuan}',
  },
  actual: { zh: '{average|yuan}', en: '{average|yuan}' },
  expected: { zh: '≥ {minimum|yuan}', en: '≥ {minimum|yuan}' },
  repair: {
    zh: '核对工时，或补足到小时最低工资',
    en: 'Check the hours, or make it up to the hourly minimum',
  },
  blindSpot: {
    zh: '用工形式未写明“非全日制”的按全日制处理',
    en: 'Whoever is not recorded as 非全日制 is taken for full-time',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ employmentForm: '非全日制' }],
        lines: [{ grossPay: 94_799, workHours: 4_000 }],
      },
      finds: [{ cell: '工资表!O4' }],
    },
    passes: {
      change: {
        engagements: [{ employmentForm: '非全日制' }],
        lines: [{ grossPay: 94_800, workHours: 4_000 }],
      },
      finds: [],
    },
  },
}
