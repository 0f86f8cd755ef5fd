import { codeInList, PERSON_PARAMETERS, type PersonParameter } from '../../../contract/guangzhou-person.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import type { Failure, Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members, statedFor } from './members.ts'

/** Sex and safety education are made by the ledger itself. */
const LISTED: readonly PersonParameter[] = PERSON_PARAMETERS.filter(
  ({ name }) => name !== 'sex' && name !== 'safetyEdu',
)

/** Names and codes of one of the platform's own lists. */
function known(codes: readonly PaperRow<'platformCodes'>[], list: 'workType' | 'bank'): Set<string> {
  return new Set(codes.filter(code => code.list === list).flatMap(({ name, code }) => [name, code]))
}

export const pltValueList: Rule = {
  id: 'plt-value-list',
  title: { zh: '取值不在平台列表', en: "The value is on no list of the platform's" },
  failsWhen: {
    zh: '填写的值在平台相应的列表或代码表中没有对应代码',
    en: 'value maps to no code of the list it belongs to',
  },
  severity: ['block'],
  scope: 'row',
  reads: [
    'worker.politicalStatus',
    'worker.education',
    'worker.maritalStatus',
    'engagement.employmentForm',
    'engagement.skillLevel',
    'engagement.workerType',
    'engagement.trade',
    'engagement.bankName',
    'team.trade',
    'papers.platformCodes',
  ],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const codes = month.papers.platformCodes
    if (codes === null) yield unjudged('platformCodes')
    const tables = codes && { workType: known(codes, 'workType'), bank: known(codes, 'bank') }
    for (const member of members(month, index)) {
      for (const parameter of LISTED) {
        const { field, values, codeList } = parameter
        if (values === undefined && codeList === undefined) continue
        const value = statedFor(member, parameter)
        if (value === null) continue
        const isOff =
          (values !== undefined && codeInList(values, value) === null) ||
          (codeList !== undefined && tables !== null && !tables[codeList].has(value))
        if (isOff) yield onEngagement(member.engagement, member.worker, field, { field, value })
      }
    }
    for (const { id, name, trade } of month.teams) {
      if (trade === null || tables === null || tables.workType.has(trade)) continue
      const failure: Failure = {
        subject: { kind: 'team', key: id, name },
        at: { address: null },
        params: { field: 'trade', value: trade },
      }
      yield failure
    }
  },
  message: {
    zh: '{field|fields}“{value}”不在平台的列表中',
    en: '{field|fields}: {value} is on no list of the platform',
  },
  actual: { zh: '{value}', en: '{value}' },
  expected: { zh: '平台列表中的值', en: "a value of the platform's list" },
  repair: {
    zh: '改成平台列表中的说法；工种和开户行在平台连接的代码表中补上对应代码',
    en: "Use the platform's word; for trades and banks add the code to the connection's code lists",
  },
  blindSpot: {
    zh: '工种、银行代码以连接时装入的代码表为准，表是否最新看不到；不猜测近似的说法',
    en: 'Trades and banks go by the code lists loaded for the connection, current or not; similar words are not guessed',
  },
  examples: {
    fails: {
      change: beforeSync({
        workers: [{ education: '初中' }],
        engagements: [{ bankName: '某某村镇银行' }],
        teams: [{}, {}, { trade: '爆破工' }],
      }),
      finds: [{ cell: '花名册!C4' }, { cell: '花名册!N4' }, { cell: null }],
    },
    passes: {
      change: beforeSync({ workers: [{ politicalStatus: '2' }], engagements: [{ skillLevel: '普通' }] }),
      finds: [],
    },
  },
}
