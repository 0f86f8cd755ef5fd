import { dayFloor, floorParams, isBelowFloor, MONTH_MINIMUM, PAY_DAYS } from '../catalogue/mwg/day-floor.ts'
import { countedWage } from '../catalogue/pay/amounts.ts'
import { onProject, unjudged } from '../failure.ts'
import { PAY_LATE_AFTER, wagesDueOn } from '../wages-due.ts'
import type { Predictor } from './predictor.ts'

export const belowMinimumWage: Predictor = {
  trigger: 'below-minimum-wage',
  title: { zh: '日均工资低于广州市最低日工资标准', en: 'Average daily wage below the daily minimum' },
  severity: 'alert',
  scope: 'month',
  rules: ['mwg-daily-average', 'mwg-per-punch-day'],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, PAY_DAYS, PAY_LATE_AFTER],
  source: 'SEED names this gate',
  confidence: 'found',
  termSource: 'SEED',
  termConfidence: 'inferred',
  *forecast(month, context) {
    const floor = dayFloor(context)
    if (floor === null) {
      yield unjudged('parameter')
      return
    }
    const low = month.lines.flatMap(line => {
      const { grossPay, attendanceDays: days } = line
      if (grossPay === null || days === null || days <= 0) return []
      const wage = countedWage(line, grossPay)
      return isBelowFloor(wage, days, floor) ? [floorParams(wage, days, floor)] : []
    })
    const [lowest] = low.toSorted((a, b) => a.average - b.average)
    if (lowest === undefined) return
    const due = wagesDueOn(month, context.parameter)
    const { subject } = onProject(month, {})
    const { average, floor: least } = lowest
    yield { firesOn: due, subject, params: { people: low.length, average, least, due } }
  },
  message: {
    zh: '{people}人日均工资低于{least|yuan}元，最低{average|yuan}元；工资最迟{due}上报',
    en: '{people} people earn less than {least|yuan} a day, the lowest {average|yuan}; wages are reported by {due}',
  },
  avoid: {
    zh: '核对天数和应发，补足到最低标准后重新确认、签章',
    en: 'Check days and gross pay, make the wage up to the minimum, confirm and sign again',
  },
  unknown: {
    zh: '平台的分子、除数和按哪些天数计算未公布；这里按应发扣除加班等后除以计薪天数',
    en: 'Numerator, divisor and which days count were never published; here gross pay without overtime over paid days',
  },
}
