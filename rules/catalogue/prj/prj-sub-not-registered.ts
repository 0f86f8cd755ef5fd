import type { Origin } from '../../../contract/project-month.ts'
import { orgKey } from '../../orgs.ts'
import type { Failure, Rule } from '../../rule.ts'

export const prjSubNotRegistered: Rule = {
  id: 'prj-sub-not-registered',
  title: { zh: '分包单位未录入平台', en: 'A unit that is not registered on the project' },
  failsWhen: {
    zh: '花名册或工资表中的用人单位不在项目的参建单位中',
    en: "an organisation named in roster or payroll is not among the project's participants",
  },
  severity: ['block'],
  scope: 'org',
  reads: ['engagement.employer', 'line.employer', 'sheet.employer', 'participant.name'],
  needs: ['participants'],
  parameters: [],
  source: 'GZRN: units not entered may not enter the site',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const seen = new Set(month.participants.map(({ name }) => orgKey(name)))
    const named: { employer: string | null; origin: Origin }[] = [
      ...month.engagements,
      ...month.sheets,
      ...month.lines,
    ]
    for (const { employer, origin } of named) {
      if (employer === null || employer === '') continue
      const key = orgKey(employer)
      if (seen.has(key)) continue
      seen.add(key)
      const failure: Failure = {
        subject: { kind: 'org', key, name: employer },
        at: { origin, field: 'employer' },
        params: { employer },
      }
      yield failure
    }
  },
  message: {
    zh: '“{employer}”不在项目的参建单位中',
    en: '“{employer}” is not among the participants of the project',
  },
  actual: { zh: '{employer}', en: '“{employer}”' },
  expected: { zh: '已登记的参建单位', en: 'a registered participant' },
  repair: {
    zh: '先在平台和项目资料中录入该单位，或更正单位名称',
    en: 'Register the unit on the platform and here first, or correct the name',
  },
  blindSpot: {
    zh: '只比较名称（忽略空格和全半角）；每个单位只指出一处',
    en: 'Compares names only, ignoring blanks and width; each unit is shown once',
  },
  examples: {
    fails: {
      change: { lines: [{ employer: '广州未录入劳务有限公司' }, { employer: '广州未录入劳务有限公司' }] },
      finds: [{ cell: '工资表!Y4' }],
    },
    passes: { change: { lines: [{ employer: '广州示例建设有限公司 ' }] }, finds: [] },
  },
}
