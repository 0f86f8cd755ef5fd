import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

export const xckTeamDiffer: Rule = {
  id: 'xck-team-differ',
  title: { zh: '班组不一致', en: 'Teams differ' },
  failsWhen: {
    zh: '花名册、考勤表、工资表中的班组不同',
    en: 'team differs between roster, attendance, payroll',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['sheet.teamId', 'line.sheetId', 'engagement.teamId', 'attendance.teamId'],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const nameOf = (teamId: string | null) =>
      teamId === null ? null : (index.teamById().get(teamId)?.name ?? null)
    for (const line of month.lines) {
      const person = index.personOf(line)
      const paid = index.sheetById().get(line.sheetId)?.teamId ?? null
      if (person === undefined || paid === null) continue
      const roster = person.engagement?.teamId ?? null
      const attendance = person.attendance.map(row => row.teamId).filter(team => team !== null)
      const attendedElsewhere = attendance.length > 0 && !attendance.includes(paid)
      if ((roster === null || roster === paid) && !attendedElsewhere) continue
      yield onRow(line, 'team', {
        payroll: nameOf(paid),
        roster: nameOf(roster),
        attendance: nameOf(attendance[0] ?? null),
      })
    }
  },
  message: {
    zh: '班组不一致：工资表“{payroll}”，花名册“{roster}”，考勤表“{attendance}”',
    en: 'Teams differ: payroll {payroll}, roster {roster}, attendance {attendance}',
  },
  actual: { zh: '{payroll}', en: '{payroll}' },
  expected: { zh: '{roster}', en: '{roster}' },
  repair: {
    zh: '统一班组；当月调班的在花名册登记',
    en: 'Make them agree; record a change of team on the roster',
  },
  blindSpot: {
    zh: '表中没写班组、或班组未建档的不比较；当月在两个班组出勤的，任一相符即可',
    en: 'Sheets without a known team are not compared; who attended in two teams may be paid in either',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ teamId: exampleId('team', 1) }],
        attendance: [{}, { teamId: exampleId('team', 2) }],
      },
      finds: [{ cell: '工资表!Z4' }, { cell: '工资表!Z5' }],
    },
    passes: { change: { attendance: [{ teamId: null }] }, finds: [] },
  },
}
