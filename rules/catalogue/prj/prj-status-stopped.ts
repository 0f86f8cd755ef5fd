import { dayOfPeriod } from '../../../contract/dates.ts'
import { daysWorked } from '../../../contract/days-worked.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const prjStatusStopped: Rule = {
  id: 'prj-status-stopped',
  title: { zh: '项目停工/未开工仍报考勤工资', en: 'Attendance of a project that stands still' },
  failsWhen: {
    zh: '项目登记为停工或未开工而当月有考勤，或考勤早于开工日期',
    en: 'the project is stopped or not begun and the month has attendance, or days lie before the start',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.status', 'project.startDate', 'attendance.days'],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const { status, startDate } = month.project
    const idle = status === 'stopped' || status === 'preparing'
    let people = 0
    for (const person of index.people()) {
      if (!person.attended) continue
      const [first] = daysWorked(person)
      const early = first !== undefined && startDate !== null && dayOfPeriod(month.period, first) < startDate
      if (idle || early) people++
    }
    if (people > 0) yield onProject(month, { people, status, startDate })
  },
  message: {
    zh: '项目为{status|word}（开工日期{startDate}），当月却有{people}人的考勤',
    en: 'The project is {status|word} (start {startDate}), yet {people} people attended',
  },
  actual: { zh: '{people}人有考勤', en: '{people} people attended' },
  expected: { zh: '开工后、未停工时才有考勤', en: 'attendance only while works go on' },
  repair: {
    zh: '更新项目状态和开工日期，或更正考勤',
    en: 'Update status and start of the project, or correct the attendance',
  },
  blindSpot: {
    zh: '只知道项目现在的状态，不知道当月某几天停工',
    en: 'Knows the present status only, not a stop of some days within the month',
  },
  examples: {
    fails: { change: { project: { startDate: '2026-03-02' } }, finds: [{ cell: null }] },
    passes: { change: { project: { startDate: '2026-03-01' } }, finds: [] },
  },
}
