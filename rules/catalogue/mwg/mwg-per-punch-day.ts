import type { Punch } from '../../../contract/entities.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { countedWage } from '../pay/amounts.ts'
import {
  dayFloor,
  FLOOR_ACTUAL,
  FLOOR_EXPECTED,
  floorParams,
  isBelowFloor,
  MONTH_MINIMUM,
  PAY_DAYS,
} from './day-floor.ts'

/** Days with a gate record that no hand made, in hundredths; null where there is none. */
function punchedDays(days: ReadonlyMap<number, Punch[]> | undefined): number | null {
  const valid = [...(days?.values() ?? [])].filter(records => records.some(({ manual }) => !manual)).length
  return valid === 0 ? null : valid * 100
}

export const mwgPerPunchDay: Rule = {
  id: 'mwg-per-punch-day',
  title: {
    zh: '按考勤天数核算低于最低日工资',
    en: 'Below the daily minimum when divided by days of attendance',
  },
  failsWhen: {
    zh: '同日均规则，但除以有有效打卡的天数（没有打卡记录的人，除以考勤表天数）而不是工资表天数',
    en: 'same as the first rule, but divided by days with valid punches (days of the attendance sheet for who has none) instead of the days in the wage sheet',
  },
  severity: ['warn'],
  scope: 'row',
  reads: [
    'line.grossPay',
    'line.overtimePay',
    'line.backPay',
    'line.otherDue',
    'attendance.days',
    'attendance.statedDays',
    'punch.manual',
  ],
  needs: ['payroll', 'attendance'],
  parameters: [MONTH_MINIMUM, PAY_DAYS],
  source: 'SEED',
  confidence: 'inferred',
  penalty: null,
  *check(_, context) {
    const floor = dayFloor(context)
    for (const person of context.index.people()) {
      const { lines, worker } = person
      const days = punchedDays(context.index.punches().get(worker?.id ?? '')) ?? person.attendedDays
      const [line] = lines
      // Who has no attendance at all is told by xck-paid-no-attendance.
      if (line === undefined || days === null || days <= 0) continue
      if (floor === null) yield unjudged('parameter')
      else if (lines.some(({ grossPay }) => grossPay === null)) yield unjudged('grossPay')
      else {
        const wage = lines.reduce((sum, each) => sum + countedWage(each, each.grossPay ?? 0), 0)
        if (isBelowFloor(wage, days, floor)) yield onRow(line, 'grossPay', floorParams(wage, days, floor))
      }
    }
  },
  message: {
    zh: '考勤{days|days}天，计入{wage|yuan}元，日均{average|yuan}元，低于最低日工资{floor|yuan}元；至少应为{least|yuan}元',
    en: '{wage|yuan} for {days|days} days of attendance is {average|yuan} a day, below {floor|yuan}; it should be {least|yuan} at least',
  },
  actual: FLOOR_ACTUAL,
  expected: FLOOR_EXPECTED,
  repair: {
    zh: '核对考勤天数与计薪天数；确实少计的补足工资',
    en: 'Compare attendance with paid days; pay what was left out',
  },
  blindSpot: {
    zh: '有打卡的一天算一整天，半天也不折算；没有打卡记录的取考勤表天数；平台用哪个天数未公布',
    en: 'A day with a record counts whole, be it half worked; without records the attendance sheet is taken; which days the platform takes was never published',
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 229_885 }], attendance: [{ days: [], statedDays: 2_000 }] },
      finds: [{ cell: '工资表!O4' }],
    },
    passes: {
      change: { lines: [{ grossPay: 229_886 }], attendance: [{ days: [], statedDays: 2_000 }] },
      finds: [],
    },
  },
}
