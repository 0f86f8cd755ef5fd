import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const HOURS_PER_CALENDAR_DAY = 24

export const attHoursOver24: Rule = {
  id: 'att-hours-over-24',
  title: { zh: '单日工时超限', en: 'Too many hours in one day' },
  failsWhen: {
    zh: '单日工时 > 24小时：阻断；> 11小时（8 + 3）：预警',
    en: 'hours of a day > 24: block; > 11 (8 + 3): warn',
  },
  severity: ['block', 'warn'],
  scope: 'row',
  reads: ['attendance.days', 'attendance.overtimeDays'],
  needs: ['attendance'],
  parameters: ['wage.conversion.hoursPerDay', 'wage.overtime.maxHoursPerDay'],
  source: '劳动法 art 41',
  confidence: 'recalled',
  penalty: null,
  *check(month, { parameter }) {
    const perDay = parameter('wage.conversion.hoursPerDay')
    const overtime = parameter('wage.overtime.maxHoursPerDay')
    if (perDay === null || overtime === null) {
      yield unjudged('parameter')
      return
    }
    const limit = (perDay + overtime) * 100
    for (const row of month.attendance) {
      let worst = 0
      let day = 0
      for (const [index, mark] of row.days.entries()) {
        const hours = (mark ?? 0) * perDay + (row.overtimeDays?.[index] ?? 0)
        if (hours > worst) [worst, day] = [hours, index + 1]
      }
      if (worst <= limit) continue
      const severity = worst > HOURS_PER_CALENDAR_DAY * 100 ? 'block' : 'warn'
      yield onRow(row, `day/${day}`, { day, hours: worst, limit }, { severity })
    }
  },
  message: {
    zh: '{day}日折合{hours|days}小时，每日最多{limit|days}小时',
    en: 'Day {day} comes to {hours|days} hours; a day has {limit|days} at most',
  },
  actual: { zh: '{hours|days}小时', en: '{hours|days} hours' },
  expected: { zh: '≤ {limit|days}小时', en: '≤ {limit|days} hours' },
  repair: {
    zh: '更正记号；加班超过3小时的另安排补休',
    en: 'Correct the mark; more than 3 hours of overtime are to be made good by time off',
  },
  blindSpot: {
    zh: '一天按8小时折算，加上逐日的加班工时；每行只指出最多的一天，只写合计的加班工时不分到各天',
    en: 'A day counts as 8 hours, and overtime by day is added; only the worst day of a row is shown, and overtime stated as a sum is not spread',
  },
  examples: {
    fails: {
      change: { attendance: [{ days: [301] }, { days: [138] }, { days: [100], overtimeDays: [301] }] },
      finds: [
        { cell: '考勤表!G4' },
        { cell: '考勤表!G5', severity: 'warn' },
        { cell: '考勤表!G6', severity: 'warn' },
      ],
    },
    passes: {
      change: { attendance: [{ days: [137] }, { days: [100] }, { days: [100], overtimeDays: [300] }] },
      finds: [],
    },
  },
}
