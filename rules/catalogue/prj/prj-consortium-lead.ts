import { onProject, unjudged } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_TERMS } from '../example-papers.ts'

/** The clean month with its subcontractor as a second general contractor. */
const TWO = [{}, { role: 'generalContractor' as const }]

export const prjConsortiumLead: Rule = {
  id: 'prj-consortium-lead',
  title: { zh: '联合体未指明牵头单位', en: 'A consortium without a lead' },
  failsWhen: {
    zh: '项目有几家总包单位，而没有指明牵头单位，或牵头单位不在其中',
    en: 'several general contractors on one project and no lead named, or none of them',
  },
  severity: ['notice'],
  scope: 'project',
  reads: ['participant.role', 'participant.name', 'papers.worksContract'],
  needs: ['participants'],
  parameters: [],
  source: 'HP23',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const contractors = month.participants.filter(({ role }) => role === 'generalContractor')
    if (contractors.length < 2) return
    if (month.papers.worksContract === null) {
      yield unjudged('worksContract')
      return
    }
    const leads = new Set(
      month.papers.worksContract.flatMap(({ leadContractor }) =>
        leadContractor === null ? [] : [orgKey(leadContractor)],
      ),
    )
    if (!contractors.some(({ name }) => leads.has(orgKey(name))))
      yield onProject(month, { contractors: contractors.length })
  },
  message: {
    zh: '项目有{contractors}家总包单位，没有指明牵头单位',
    en: 'The project has {contractors} general contractors and none is named as the lead',
  },
  actual: { zh: '未指明', en: 'not named' },
  expected: { zh: '其中一家为牵头单位', en: 'one of them as the lead' },
  repair: {
    zh: '登记牵头单位（黄埔区由牵头单位对工资负责）',
    en: 'Record the lead (in Huangpu it answers for the wages)',
  },
  blindSpot: {
    zh: '黄埔区的指引；其他区未查到相同规定',
    en: 'Guidance of Huangpu district; no such rule was found for the others',
  },
  examples: {
    fails: {
      change: { participants: TWO, papers: { worksContract: [EXAMPLE_TERMS] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        participants: TWO,
        papers: { worksContract: [{ ...EXAMPLE_TERMS, leadContractor: '广州示例建设有限公司' }] },
      },
      finds: [],
    },
  },
}
