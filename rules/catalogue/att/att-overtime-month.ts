import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attOvertimeMonth: Rule = {
  id: 'att-overtime-month',
  title: { zh: '月加班超36小时', en: 'More than 36 hours of overtime in the month' },
  failsWhen: { zh: '当月加班工时 > 36小时', en: 'overtime hours in the month > 36' },
  severity: ['notice'],
  scope: 'person',
  reads: ['attendance.overtimeHours', 'line.overtimeHours'],
  needs: ['attendance'],
  parameters: ['wage.overtime.maxHoursPerMonth'],
  source: '劳动法 art 41',
  confidence: 'recalled',
  penalty: null,
  *check(_, { index, parameter }) {
    const limit = parameter('wage.overtime.maxHoursPerMonth')
    if (limit === null) {
      yield unjudged('parameter')
      return
    }
    for (const { attendance } of index.people()) {
      const [row] = attendance
      const hours = attendance.reduce((sum, { overtimeHours }) => sum + (overtimeHours ?? 0), 0)
      if (row !== undefined && hours > limit * 100)
        yield onRow(row, 'overtimeHours', { hours, limit: limit * 100 })
    }
  },
  message: {
    zh: '当月加班{hours|days}小时，超过{limit|days}小时',
    en: '{hours|days} hours of overtime in the month, more than {limit|days}',
  },
  actual: { zh: '{hours|days}小时', en: '{hours|days} hours' },
  expected: { zh: '≤ {limit|days}小时', en: '≤ {limit|days} hours' },
  repair: {
    zh: '控制加班，安排补休；核对加班工时是否误填',
    en: 'Reduce overtime and give time off; check whether the hours are right',
  },
  blindSpot: {
    zh: '只看考勤表写明的加班工时；实行综合计算工时制的另有规定',
    en: 'Sees only the overtime that the sheet states; other working-time systems have other limits',
  },
  examples: {
    fails: { change: { attendance: [{ overtimeHours: 3_601 }] }, finds: [{ cell: '考勤表!F4' }] },
    passes: { change: { attendance: [{ overtimeHours: 3_600 }] }, finds: [] },
  },
}
