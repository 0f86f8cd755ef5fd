import { dayOfPeriod, type IsoDate, shiftDate } from '../../contract/dates.ts'
import { daysWorked } from '../../contract/days-worked.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const notRegistered: Predictor = {
  trigger: 'not-registered',
  title: { zh: '未登记实名制信息', en: 'Real-name information not registered' },
  severity: 'warn',
  scope: 'month',
  rules: ['ros-real-name-not-registered', 'ros-entry-late-upload', 'prj-sub-not-registered'],
  needs: ['roster', 'platformRoster'],
  parameters: ['ros.registerWithinDays'],
  source: 'SEED names this trigger; R724 arts 28, 55(3)',
  confidence: 'found',
  termSource: 'GZ30',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const within = parameter('ros.registerWithinDays')
    if (within === null) {
      yield unjudged('parameter')
      return
    }
    const registered = new Set(month.papers.platformRoster?.map(({ idNumber }) => idNumber))
    let first: IsoDate | null = null
    let people = 0
    for (const person of index.people()) {
      const { worker, attended, lines, engagement } = person
      if (worker === null || registered.has(worker.idNumber) || !(attended || lines.length > 0)) continue
      people++
      const [day] = daysWorked(person)
      const came = engagement?.entryDate ?? dayOfPeriod(month.period, day ?? 1)
      if (first === null || came < first) first = came
    }
    if (first === null) return
    const { subject } = onProject(month, {})
    yield { firesOn: shiftDate(first, within + 1), subject, params: { people, first, within } }
  },
  message: {
    zh: '{people}人有考勤或工资而平台没有登记，最早{first}进场；超过{within}天触发',
    en: '{people} people with attendance or wages are not registered, the earliest came {first}; it fires after {within} day(s)',
  },
  avoid: {
    zh: '先在平台登记实名信息再进场；已进场的当日补登',
    en: 'Register before entry; register who is already on site the same day',
  },
  unknown: { zh: '平台允许的天数未公布', en: 'The days allowed were never published' },
}
