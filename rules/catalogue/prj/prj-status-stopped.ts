import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { daysWorked } from '../../../contract/days-worked.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const prjStatusStopped: Rule = {
  id: 'prj-status-stopped',
  title: { zh: '项目停工/未开工仍报考勤工资', en: 'Attendance or wages of a project that stands still' },
  failsWhen: {
    zh: '项目登记为停工或未开工、某日在登记的停工期间或开工之前，而有考勤；全月如此而有工资（补发除外）',
    en: 'attendance while the project is stopped or not begun, on a day of a recorded stop, or before the start; wages (but back pay) of a month that is so throughout',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.status', 'project.startDate', 'attendance.days', 'line.netPay', 'papers.stopWork'],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const { period, project } = month
    const { status, startDate } = project
    const still = status === 'stopped' || status === 'preparing'
    const idle = (day: number) =>
      still || index.stoppedDays().has(day) || dayOfPeriod(period, day) < (startDate ?? '')
    const throughout = Array.from({ length: daysInPeriod(period) }, (_, at) => at + 1).every(idle)
    let people = 0
    for (const person of index.people()) {
      const at = person.attended && (throughout || daysWorked(person).some(idle))
      const paid =
        throughout && person.lines.some(({ netPay, backPay }) => (netPay ?? 0) > 0 && (backPay ?? 0) === 0)
      if (at || paid) people++
    }
    if (people > 0) yield onProject(month, { people, status, startDate })
  },
  message: {
    zh: '项目为{status|word}（开工日期{startDate}），停工期间或开工前有{people}人的考勤或工资',
    en: 'The project is {status|word} (start {startDate}); {people} people have attendance or wages of idle days',
  },
  actual: { zh: '{people}人有考勤或工资', en: '{people} people with attendance or wages' },
  expected: { zh: '开工后、未停工时才有考勤工资', en: 'attendance and wages only while works go on' },
  repair: {
    zh: '更新项目状态、停工登记和开工日期，或更正考勤',
    en: 'Update status, stops and start of the project, or correct the attendance',
  },
  blindSpot: {
    zh: '项目状态只知道现在的；停工只看登记的期间；停工期间的生活费也会提示',
    en: 'Knows the present status only, and stops as recorded; living money during a stop is told too',
  },
  examples: {
    fails: { change: { project: { startDate: '2026-03-02' } }, finds: [{ cell: null }] },
    passes: { change: { project: { startDate: '2026-03-01' } }, finds: [] },
  },
}
