import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { daysWorked } from '../../../contract/days-worked.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { isStatutoryHoliday } from '../statutory-holidays.ts'

export const attHolidayWorked: Rule = {
  id: 'att-holiday-worked',
  title: { zh: '法定节假日出勤', en: 'Worked on a statutory holiday' },
  failsWhen: {
    zh: '在13个（2025年前11个）法定节假日出勤，而工资表没有加班工资',
    en: 'worked on one of the 13 (11 before 2025) statutory holidays, and no overtime pay on the payroll',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['attendance.days', 'line.overtimePay'],
  needs: ['attendance'],
  parameters: ['wage.overtime.holiday'],
  source: 'H25; W94 art 13',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const days = Array.from({ length: daysInPeriod(month.period) }, (_, at) => at + 1)
    const holidays = new Set(days.filter(day => isStatutoryHoliday(dayOfPeriod(month.period, day))))
    if (holidays.size === 0) return
    const times = parameter('wage.overtime.holiday')
    for (const person of index.people()) {
      const [row] = person.attendance
      const worked = daysWorked(person).filter(day => holidays.has(day))
      const [first] = worked
      if (row === undefined || first === undefined) continue
      if (person.lines.some(line => (line.overtimePay ?? 0) > 0)) continue
      yield onRow(row, `day/${first}`, {
        on: dayOfPeriod(month.period, first),
        count: worked.length,
        times,
      })
    }
  },
  message: {
    zh: '{on}等{count}个法定节假日出勤，工资表没有加班工资（应按{times|days}倍）',
    en: 'Worked on {count} statutory holidays from {on} on, but the payroll has no overtime pay ({times|days} times the wage)',
  },
  actual: { zh: '节假日出勤{count}天', en: '{count} holidays worked' },
  expected: { zh: '列出加班工资', en: 'overtime pay stated' },
  repair: {
    zh: '按不低于3倍列出法定节假日加班工资，不能以补休代替',
    en: 'State overtime at three times the wage at least; time off does not replace it',
  },
  blindSpot: {
    zh: '只看有没有加班工资，不核对金额；计入日工资而未单列的也会提示；2020–2028年以外不识农历节日',
    en: 'Sees whether there is overtime pay, not how much; what is folded into the day wage is reported too; lunar holidays are known for 2020–2028 only',
  },
  examples: {
    fails: {
      change: {
        period: '2026-10',
        today: '2026-11-08',
        attendance: [{ days: [100, null, 50] }, { days: [null, null, null, 100] }],
        keep: { attendance: 2 },
      },
      finds: [{ cell: '考勤表!G4' }],
    },
    passes: {
      change: {
        period: '2026-10',
        today: '2026-11-08',
        attendance: [{ days: [100] }],
        lines: [{ overtimePay: 90_000 }],
        keep: { attendance: 1 },
      },
      finds: [],
    },
  },
}
