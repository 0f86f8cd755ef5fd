import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payOvertimeRate: Rule = {
  id: 'pay-overtime-rate',
  title: { zh: '加班工资不足', en: 'Overtime pay is too low' },
  failsWhen: {
    zh: '加班工资 < 加班工时 × 小时工资 × 1.5（按工作日加班的最低倍数核算）',
    en: 'overtime pay < hours × hour rate × 1.5 (the lowest of 1.5 / 2 / 3)',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.overtimePay', 'line.overtimeHours', 'line.wageRate', 'line.rateUnit'],
  needs: ['payroll'],
  parameters: ['wage.overtime.workday', 'wage.conversion.payDaysPerMonth', 'wage.conversion.hoursPerDay'],
  source: 'W94 art 13',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const times = parameter('wage.overtime.workday')
    const monthDays = parameter('wage.conversion.payDaysPerMonth')
    const perDay = parameter('wage.conversion.hoursPerDay')
    for (const line of month.lines) {
      const { overtimePay: pay, overtimeHours: hours, wageRate: rate, rateUnit: unit } = line
      if (pay === null || pay <= 0 || unit === 'piece') continue
      if (times === null || monthDays === null || perDay === null) yield unjudged('parameter')
      else if (hours === null) yield unjudged('overtimeHours')
      else if (rate === null || unit === null) yield unjudged('wageRate')
      else {
        // Hours of a rate: a month is 21.75 days of 8 hours. All in hundredths, so that nothing is rounded before comparing.
        const hoursOfRate = unit === 'hour' ? 100 : unit === 'day' ? 100 * perDay : monthDays * perDay
        const least = Math.ceil((hours * rate * times) / (hoursOfRate * 100))
        if (pay < least) yield onRow(line, 'overtimePay', { pay, hours, least })
      }
    }
  },
  message: {
    zh: '加班{hours|days}小时，加班工资{pay|yuan}元，按1.5倍至少{least|yuan}元',
    en: '{hours|days} hours of overtime are paid {pay|yuan}; at 1.5 times it is at least {least|yuan}',
  },
  actual: { zh: '{pay|yuan}', en: '{pay|yuan}' },
  expected: { zh: '≥ {least|yuan}', en: '≥ {least|yuan}' },
  repair: { zh: '按1.5、2、3倍补足加班工资', en: 'Make it up to 1.5, 2 or 3 times the rate' },
  blindSpot: {
    zh: '分不清工作日、休息日和法定节假日加班，只按最低的1.5倍核算',
    en: 'Cannot tell working days, rest days and holidays apart: judges by the lowest multiple',
  },
  examples: {
    fails: {
      change: { lines: [{ rateUnit: 'hour', wageRate: 2_000, overtimeHours: 1_000, overtimePay: 29_999 }] },
      finds: [{ cell: '工资表!K4' }],
    },
    passes: {
      change: { lines: [{ rateUnit: 'hour', wageRate: 2_000, overtimeHours: 1_000, overtimePay: 30_000 }] },
      finds: [],
    },
  },
}
