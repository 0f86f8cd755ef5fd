import { dayOfPeriod, shiftPeriod } from '../../../contract/dates.ts'
import { onOrg, unjudged } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'

export const payMonthlyAssessment: Rule = {
  id: 'pay-monthly-assessment',
  title: { zh: '分包未按月编制', en: 'A subcontractor made no payroll sheet' },
  failsWhen: {
    zh: '分包单位当月有工人在场，到次月10日仍没有当月工资表',
    en: 'sub had workers on site in M and no payroll sheet of M by the 10th of M+1',
  },
  severity: ['alert'],
  scope: 'org',
  reads: [
    'participant.role',
    'engagement.teamId',
    'engagement.entryDate',
    'engagement.exitDate',
    'sheet.teamId',
    'sheet.employer',
    'month.today',
    'participant.name',
    'team.participantId',
  ],
  needs: ['roster', 'participants'],
  parameters: ['pay.assessment.byDay'],
  source: 'R724 arts 31, 56(1)',
  confidence: 'found',
  penalty: 56,
  *check(month, { index, parameter }) {
    const day = parameter('pay.assessment.byDay')
    if (day === null) {
      yield unjudged('parameter')
      return
    }
    const due = dayOfPeriod(shiftPeriod(month.period, 1), day)
    if (month.today <= due) return
    const orgOfTeam = new Map(month.teams.map(team => [team.id, team.participantId]))
    const paying = new Set<string>()
    for (const sheet of month.sheets) {
      const org = sheet.teamId === null ? null : (orgOfTeam.get(sheet.teamId) ?? null)
      if (org !== null) paying.add(org)
      if (sheet.employer !== null) paying.add(orgKey(sheet.employer))
    }
    const onSite = new Map<string, number>()
    for (const person of index.people()) {
      const teamId = person.engagement?.teamId
      const org = teamId == null ? null : (orgOfTeam.get(teamId) ?? null)
      if (org !== null) onSite.set(org, (onSite.get(org) ?? 0) + 1)
    }
    for (const org of month.participants) {
      const people = onSite.get(org.id) ?? 0
      if (!org.role.endsWith('Subcontractor') || people === 0) continue
      if (!paying.has(org.id) && !paying.has(orgKey(org.name))) yield onOrg(org, { people, due })
    }
  },
  message: {
    zh: '当月有{people}名工人在场，到{due}仍没有工资支付表',
    en: '{people} workers were on site, and by {due} there was no payroll sheet',
  },
  actual: { zh: '无工资表', en: 'no payroll sheet' },
  expected: { zh: '{due}前编制', en: 'prepared by {due}' },
  repair: {
    zh: '由分包按月考核工作量并编制工资支付表，工人签字后报总包',
    en: 'Assess the work, prepare the sheet, have it signed, and hand it to the general contractor',
  },
  blindSpot: {
    zh: '班组未关联参建单位的看不到；10日为推定日期，可在参数中调整',
    en: 'Teams not linked to a participant are not seen; the 10th is inferred and can be set',
  },
  examples: {
    fails: {
      change: { today: '2026-04-11', keep: { sheets: 0, lines: 0 } },
      finds: [{ cell: null }],
    },
    passes: { change: { today: '2026-04-10', keep: { sheets: 0, lines: 0 } }, finds: [] },
  },
}
