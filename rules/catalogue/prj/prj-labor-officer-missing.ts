import { periodBounds } from '../../../contract/dates.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const prjLaborOfficerMissing: Rule = {
  id: 'prj-labor-officer-missing',
  title: { zh: '未配备劳资专管员', en: 'No labour officer' },
  failsWhen: {
    zh: '当月没有登记劳资专管员（项目资料和关键岗位都没有）',
    en: 'no labour officer in the period, neither in the record of the project nor among the key posts',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.laborOfficer', 'papers.keyPosts'],
  needs: [],
  parameters: [],
  source: 'R724 art 28',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    const { first, last } = periodBounds(month.period)
    const inPost = month.papers.keyPosts?.some(
      ({ post, name, from, to }) =>
        post === 'laborOfficer' && name !== null && from <= last && (to === null || to >= first),
    )
    if (month.project.laborOfficer === null && inPost !== true) yield onProject(month, {})
  },
  message: { zh: '没有登记劳资专管员', en: 'No labour officer is on record' },
  actual: { zh: '空', en: 'blank' },
  expected: { zh: '总包的劳资专管员', en: "the general contractor's labour officer" },
  repair: { zh: '配备劳资专管员并登记姓名、电话', en: 'Appoint one and record name and phone' },
  blindSpot: { zh: '不看其是否在岗', en: 'Whether he is at his post is not seen' },
  examples: {
    fails: { change: { project: { laborOfficer: null } }, finds: [{ cell: null }] },
    passes: { change: { project: { laborOfficer: '孙' } }, finds: [] },
  },
}
