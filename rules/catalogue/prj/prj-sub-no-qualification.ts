import { judgedUntil } from '../../../contract/days-worked.ts'
import { onOrg } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_UNIT } from '../example-papers.ts'
import { subcontractors } from './subcontractors.ts'

export const prjSubNoQualification: Rule = {
  id: 'prj-sub-no-qualification',
  title: { zh: '分包资质/许可缺失', en: 'A subcontractor without qualification' },
  failsWhen: {
    zh: '劳务或专业分包单位没有登记资质，或资质在月末前到期',
    en: 'labour or specialty subcontractor without a qualification on record, or with one that ended before the end of the month',
  },
  severity: ['alert'],
  scope: 'org',
  reads: ['papers.units', 'participant.role', 'participant.name', 'month.today'],
  needs: ['participants', 'units'],
  parameters: [],
  source: 'R724 arts 18, 36',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const until = judgedUntil(month)
    for (const { participant, unit } of subcontractors(month)) {
      const validTo = unit?.qualificationValidTo ?? null
      if (unit?.qualificationNo == null || (validTo !== null && validTo < until))
        yield onOrg(participant, { number: unit?.qualificationNo ?? null, validTo, until })
    }
  },
  message: {
    zh: '资质编号{number}，有效期止{validTo}，应在{until}仍有效',
    en: 'Qualification {number}, valid to {validTo}; it is to be valid on {until}',
  },
  actual: { zh: '{number}（至{validTo}）', en: '{number} (to {validTo})' },
  expected: { zh: '有效资质', en: 'a valid qualification' },
  repair: {
    zh: '登记有效的资质证书或备案；没有资质的不得分包',
    en: 'Record a valid certificate or filing; without one nothing may be subcontracted',
  },
  blindSpot: {
    zh: '不核验证书真伪和范围；没有填写有效期的视为有效',
    en: 'Certificates and their range are not verified; one without an end counts as valid',
  },
  examples: {
    fails: {
      change: { papers: { units: [{ ...EXAMPLE_UNIT, qualificationValidTo: '2026-03-30' }] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { units: [{ ...EXAMPLE_UNIT, qualificationValidTo: '2026-03-31' }] } },
      finds: [],
    },
  },
}
