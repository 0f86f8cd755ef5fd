import { onRow, unjudged } from '../../failure.ts'
import type { LineRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'

const TOLERANCE = 100

/** Wages for the time worked: base pay, or what gross pay leaves when every other item is taken off. */
function timeWage({
  basePay,
  grossPay,
  allowance,
  bonus,
  backPay,
  otherDue,
  overtimePay,
}: LineRow): number | null {
  if (basePay !== null) return basePay
  if (grossPay === null) return null
  const others = (allowance ?? 0) + (bonus ?? 0) + (backPay ?? 0) + (overtimePay ?? 0)
  return otherDue.reduce((left, item) => left - item.amount, grossPay - others)
}

export const payRateTimesDays: Rule = {
  id: 'pay-rate-times-days',
  title: { zh: '日工资×天数≠工资', en: 'Day wage × days is not the wage' },
  failsWhen: {
    zh: '计时工资且 |日工资 × 天数 + 日工资 ÷ 8 × 零散工时 − 工资| > 1元',
    en: 'timed pay and |rate × days + rate ÷ 8 × hours − base| > 1 yuan',
  },
  severity: ['warn'],
  scope: 'row',
  reads: [
    'line.rateUnit',
    'line.wageRate',
    'line.attendanceDays',
    'line.workHours',
    'line.overtimeHours',
    'line.overtimePay',
    'line.basePay',
    'line.piecePay',
    'line.grossPay',
    'line.allowance',
    'line.backPay',
    'line.bonus',
    'line.otherDue',
  ],
  needs: ['payroll'],
  parameters: ['wage.conversion.hoursPerDay'],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { parameter }) {
    const perDay = parameter('wage.conversion.hoursPerDay') ?? 8
    for (const line of month.lines) {
      const { wageRate: rate, rateUnit: unit } = line
      if (unit === 'piece' || unit === 'month' || (line.piecePay ?? 0) !== 0) continue
      if (rate === null || unit === null) {
        yield unjudged('wageRate')
        continue
      }
      const wage = timeWage(line)
      const time = unit === 'day' ? line.attendanceDays : line.workHours
      if (wage === null || time === null) {
        yield unjudged(wage === null ? 'grossPay' : unit === 'day' ? 'attendanceDays' : 'workHours')
        continue
      }
      // Odd hours are paid in the wage unless overtime has a column of its own.
      const hours = unit === 'day' && (line.overtimePay ?? 0) === 0 ? (line.overtimeHours ?? 0) : 0
      const scale = 100 * perDay
      const plain = rate * time * perDay
      const full = plain + rate * hours
      const gap = Math.min(Math.abs(full - wage * scale), Math.abs(plain - wage * scale))
      if (gap <= TOLERANCE * scale) continue
      yield onRow(line, line.basePay === null ? 'grossPay' : 'basePay', {
        rate,
        unit,
        time,
        hours,
        wage,
        expected: Math.round(full / scale),
      })
    }
  },
  message: {
    zh: '工资{wage|yuan}元；每{unit|word}{rate|yuan}元 × {time|days}{unit|word}（另{hours|days}小时）应为{expected|yuan}元',
    en: 'The wage is {wage|yuan}; {rate|yuan} a {unit|word} × {time|days} (and {hours|days} odd hours) makes {expected|yuan}',
  },
  actual: { zh: '{wage|yuan}', en: '{wage|yuan}' },
  expected: { zh: '{expected|yuan}', en: '{expected|yuan}' },
  repair: { zh: '核对工资标准、天数和工资', en: 'Check rate, days and wage' },
  blindSpot: {
    zh: '月工资制和计件不检查；加班工时按正常工时单价计入或不计入都算通过，加班倍数由其他规则检查',
    en: 'Monthly and piece pay are not checked; odd hours paid at the plain rate or left out both pass, the overtime rules see to that',
  },
  examples: {
    fails: {
      change: { lines: [{ wageRate: 30_000, attendanceDays: 2_000, basePay: 600_101 }] },
      finds: [{ cell: '工资表!I4' }],
    },
    passes: { change: { lines: [{ wageRate: 30_000, attendanceDays: 2_000, basePay: 600_100 }] }, finds: [] },
  },
}
