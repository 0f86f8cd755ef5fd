import { onProject, unjudged } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'

const SUFFIX = '农民工工资专用账户'

export const accNameFormat: Rule = {
  id: 'acc-name-format',
  title: { zh: '专户户名不规范', en: 'The account is not named as it should be' },
  failsWhen: {
    zh: '户名 ≠ 总包名称 + 项目名称 + “农民工工资专用账户”',
    en: 'name ≠ GC + project + “农民工工资专用账户”',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['wageAccount.holderName', 'participant.name', 'project.name', 'participant.role'],
  needs: ['wageAccount', 'participants'],
  parameters: [],
  source: 'M53 art 6',
  confidence: 'found-2nd',
  penalty: null,
  *check(month) {
    const contractors = month.participants.filter(({ role }) => role === 'generalContractor')
    const [contractor] = contractors
    if (contractor === undefined) {
      yield unjudged('participants')
      return
    }
    const names = contractors.map(({ name }) => `${name}${month.project.name}${SUFFIX}`)
    const expected = `${contractor.name}${month.project.name}${SUFFIX}`
    for (const { holderName } of month.wageAccounts) {
      if (!names.some(name => orgKey(name) === orgKey(holderName)))
        yield onProject(month, { holderName, expected })
    }
  },
  message: {
    zh: '专户户名为“{holderName}”，应为“{expected}”',
    en: 'The account is named “{holderName}”; it should be “{expected}”',
  },
  actual: { zh: '{holderName}', en: '“{holderName}”' },
  expected: { zh: '{expected}', en: '“{expected}”' },
  repair: { zh: '请银行更正户名，或更正登记', en: 'Have the bank correct the name, or correct the record' },
  blindSpot: {
    zh: '项目名称有简称时会提示',
    en: 'A short form of the project name is reported',
  },
  examples: {
    fails: {
      change: { wageAccounts: [{ holderName: '广州示例建设有限公司示例住宅项目工资专户' }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { wageAccounts: [{ holderName: '广州示例建设有限公司 示例住宅项目 农民工工资专用账户' }] },
      finds: [],
    },
  },
}
