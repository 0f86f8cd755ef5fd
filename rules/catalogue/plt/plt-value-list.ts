import {
  CODE_LISTS,
  FIXED_LISTS,
  PERSON_PARAMETERS,
  type PersonParameter,
  wordsOfCode,
} from '../../../contract/guangzhou-person.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onEngagement } from '../../failure.ts'
import type { Failure, Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members, statedFor } from './members.ts'

type List = PaperRow<'platformCodes'>['list']

/** The list that a parameter's values stand in, if any. */
function listOf({ field, codeList }: PersonParameter): List | null {
  return codeList ?? FIXED_LISTS.find(list => list === field) ?? null
}

interface KnownList {
  /** Whatever a value may be stated as. */
  words: Set<string>
  /** What a person is told to write. */
  allowed: string
}

/** The platform's lists. A table given with a connection is read letter by letter, as records are made by it. */
function knownLists(codes: readonly PaperRow<'platformCodes'>[]): Map<List, KnownList> {
  const given = CODE_LISTS.map((list): [List, KnownList] => {
    const rows = codes.filter(code => code.list === list)
    return [list, { words: new Set(rows.flatMap(({ code, name }) => [code, name])), allowed: 'codeTable' }]
  })
  const fixed = FIXED_LISTS.map((list): [List, KnownList] => {
    const rows = codes.filter(code => code.list === list)
    const words = new Set(rows.flatMap(({ code, name }) => wordsOfCode(code, name)))
    return [list, { words, allowed: rows.map(({ name }) => name).join('、') }]
  })
  return new Map([...given, ...fixed])
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
  needs: ['roster', 'outgoing', 'platformCodes'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const lists = knownLists(month.papers.platformCodes ?? [])
    for (const member of members(month, index)) {
      for (const parameter of PERSON_PARAMETERS) {
        const list = listOf(parameter)
        const known = list === null ? undefined : lists.get(list)
        if (known === undefined) continue
        const value = statedFor(member, parameter)
        if (value === null || known.words.has(value)) continue
        const { field } = parameter
        const { allowed } = known
        yield onEngagement(member.engagement, member.worker, field, { field, value, allowed })
      }
    }
    const trades = lists.get('workType')
    for (const { id, name, trade } of month.teams) {
      if (trade === null || trades === undefined || trades.words.has(trade)) continue
      const failure: Failure = {
        subject: { kind: 'team', key: id, name },
        at: { address: null },
        params: { field: 'trade', value: trade, allowed: trades.allowed },
      }
      yield failure
    }
  },
  message: {
    zh: '{field|fields}“{value}”不在平台的列表中',
    en: '{field|fields}: {value} is on no list of the platform',
  },
  actual: { zh: '{value}', en: '{value}' },
  expected: { zh: '{allowed|word}', en: '{allowed|word}' },
  repair: {
    zh: '改成平台列表中的说法；工种和开户行在平台连接的代码表中补上对应代码',
    en: "Use the platform's word; for trades and banks add the code to the connection's code lists",
  },
  blindSpot: {
    zh: '工种、银行代码以连接时装入的代码表为准，表是否最新看不到；其他列表为2018—2019年公开客户端所载；不猜测近似的说法',
    en: 'Trades and banks go by the code lists loaded for the connection, current or not; the other lists are those that public clients of 2018–2019 carry; similar words are not guessed',
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
