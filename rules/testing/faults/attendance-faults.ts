import { beijingDate, dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import type { MonthDraft, PersonRows } from '../month-draft.ts'
import type { Fault } from './fault.ts'

/** Days of the month that a person worked, from the first. */
function daysOf({ attendance }: PersonRows): number[] {
  return attendance.days.flatMap((mark, index) => ((mark ?? 0) > 0 ? [index + 1] : []))
}

function punchesOn(draft: MonthDraft, person: PersonRows, day: number) {
  const date = dayOfPeriod(draft.month.period, day)
  return draft.month.punches.filter(
    ({ workerId, at }) => workerId === person.worker.id && beijingDate(new Date(at)) === date,
  )
}

function inTheMiddle(person: PersonRows): number {
  const days = daysOf(person)
  return days[Math.floor(days.length / 2)] ?? 1
}

export const ATTENDANCE_FAULTS: Fault[] = [
  {
    name: 'a total that the daily marks do not add up to',
    plant: draft => {
      const { attendance } = draft.person()
      attendance.statedDays = (attendance.statedDays ?? 0) + 100
      return [draft.on('att-grid-vs-total', attendance, 'attendanceDays')]
    },
  },
  {
    name: 'totals of hours and of overtime that the daily cells do not add up to',
    plant: draft => {
      const { attendance } = draft.person()
      attendance.markedHours = (attendance.statedDays ?? 0) * 8
      attendance.statedHours = attendance.markedHours + 800
      attendance.markedOvertime = 650
      attendance.overtimeHours = 600
      return [
        draft.on('att-grid-vs-total', attendance, 'workHours'),
        draft.on('att-grid-vs-total', attendance, 'overtimeHours'),
      ]
    },
  },
  {
    name: 'days after he left',
    plant: draft => {
      const person = draft.person()
      const days = daysOf(person)
      const last = days.at(-1) ?? 1
      person.engagement.exitDate = dayOfPeriod(draft.month.period, days.at(-2) ?? 1)
      return [
        draft.on('att-outside-engagement', person.attendance, `day/${last}`),
        draft.onProject('ros-roster-vs-platform'),
      ]
    },
  },
  {
    name: 'more days than the month has',
    plant: draft => {
      const { attendance, line } = draft.person()
      attendance.days = []
      attendance.statedDays = daysInPeriod(draft.month.period) * 100 + 50
      return [
        draft.on('att-days-exceed-month', attendance, 'attendanceDays'),
        draft.on('xck-days-differ', line, 'attendanceDays'),
      ]
    },
  },
  {
    name: 'gone for a fortnight and still on site',
    plant: draft => {
      const { attendance, engagement, line } = draft.person()
      attendance.days = Array.from({ length: 12 }, (_, index) => (index % 6 === 5 ? null : 100))
      attendance.statedDays = 1_000
      return [
        draft.on('att-long-absence', engagement, 'name'),
        draft.onProject('att-upload-gap'),
        draft.on('xck-days-differ', line, 'attendanceDays'),
      ]
    },
  },
  {
    name: 'two weeks without a day of rest',
    plant: draft => {
      const { attendance, line } = draft.person()
      const marked = attendance.days.map((mark, index) => (index < 15 ? 100 : index === 15 ? null : mark))
      attendance.days = marked
      attendance.statedDays = marked.reduce<number>((sum, mark) => sum + (mark ?? 0), 0)
      const differs = Math.abs((line.attendanceDays ?? 0) - attendance.statedDays) > 50
      return [
        draft.on('att-no-rest-day', attendance, 'day/15'),
        draft.onProject('att-upload-gap'),
        ...(differs ? [draft.on('xck-days-differ', line, 'attendanceDays')] : []),
      ]
    },
  },
  {
    name: 'one punch on a day',
    plant: draft => {
      const person = draft.person()
      const day = inTheMiddle(person)
      const [taken] = punchesOn(draft, person, day)
      draft.drop(draft.month.punches, punch => punch === taken)
      return [draft.on('att-single-punch', person.attendance, `day/${day}`)]
    },
  },
  {
    name: 'at the gate of another project a minute later',
    plant: draft => {
      const person = draft.person()
      const day = inTheMiddle(person)
      for (const { workerId, at } of punchesOn(draft, person, day).slice(0, 1)) {
        const later = new Date(Date.parse(at) + 60_000).toISOString()
        draft.month.otherPunches.push({ workerId, project: '示例桥梁项目', at: later })
      }
      return [draft.on('att-punch-conflict', person.attendance, `day/${day}`)]
    },
  },
  {
    name: 'a day entered by hand',
    plant: draft => {
      const person = draft.person()
      const day = inTheMiddle(person)
      for (const punch of punchesOn(draft, person, day)) punch.manual = true
      return [draft.on('att-manual-punch', person.attendance, `day/${day}`)]
    },
  },
  {
    name: 'a day that the platform does not have',
    plant: draft => {
      const person = draft.person()
      const day = inTheMiddle(person)
      const held = draft.book('platformAttendance')
      for (const row of held)
        if (row.idNumber === person.worker.idNumber) row.days = row.days.filter(known => known !== day)
      return [draft.onProject('att-upload-gap')]
    },
  },
  {
    name: 'one paid in the place of another',
    plant: draft => {
      const [paid, worked] = [draft.person(), draft.person()]
      draft.drop(draft.month.attendance, row => row === paid.attendance)
      draft.drop(draft.month.lines, row => row === worked.line)
      return [
        draft.on('xck-paid-no-attendance', paid.line, 'attendanceDays'),
        draft.on('att-long-absence', paid.engagement, 'name'),
        ...(daysInPeriod(draft.month.period) < 30
          ? []
          : [draft.on('ros-exit-not-recorded', paid.engagement, 'exitDate')]),
        draft.on('xck-attended-not-paid', worked.attendance, 'attendanceDays'),
        // His team has not confirmed as a whole: the finding is the team's, at his row.
        draft.on('att-not-confirmed', { ...worked.attendance, id: worked.attendance.teamId ?? '' }, 'name'),
      ]
    },
  },
]
