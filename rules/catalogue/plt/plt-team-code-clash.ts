import type { Failure, Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'
import { beforeSync } from './example-outgoing.ts'

export const pltTeamCodeClash: Rule = {
  id: 'plt-team-code-clash',
  title: { zh: '班组编码重复', en: 'Two teams with one code' },
  failsWhen: {
    zh: '两个班组的编码（班组长证件号+工种代码）相同，后报的会覆盖先报的',
    en: 'two local teams map to one team code (leader id + work type): the second call would overwrite the first',
  },
  severity: ['block'],
  scope: 'project',
  reads: ['team.leaderIdNumber', 'team.trade', 'papers.platformCodes'],
  needs: ['outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    const codes = month.papers.platformCodes ?? []
    const workTypes = new Map(
      codes.filter(({ list }) => list === 'workType').map(({ name, code }) => [name, code]),
    )
    const first = new Map<string, string>()
    for (const { id, name, leaderIdNumber, trade } of month.teams) {
      if (leaderIdNumber === null || trade === null) continue
      const code = `${leaderIdNumber}${workTypes.get(trade) ?? trade}`
      const other = first.get(code)
      if (other === undefined) {
        first.set(code, name)
        continue
      }
      const failure: Failure = {
        subject: { kind: 'team', key: id, name },
        at: { address: null },
        params: { team: name, other, trade },
      }
      yield failure
    }
  },
  message: {
    zh: '“{team}”与“{other}”同一班组长、同一工种（{trade}），在平台上是同一个编码',
    en: '{team} and {other} have one leader and one trade ({trade}): to the platform they are one team',
  },
  actual: { zh: '{team} = {other}', en: '{team} = {other}' },
  expected: { zh: '各有编码', en: 'a code each' },
  repair: {
    zh: '合并两个班组，或改正班组长、工种',
    en: 'Make them one team, or correct leader or trade',
  },
  blindSpot: {
    zh: '只比较本项目的班组；平台上别的单位用了同样编码看不到',
    en: 'Compares the teams of this ledger; a code that another unit uses there is not seen',
  },
  examples: {
    fails: {
      change: beforeSync({
        teams: [{}, { leaderIdNumber: exampleIdNumber('19820101', 0), trade: '钢筋工' }],
      }),
      finds: [{ cell: null }],
    },
    passes: {
      change: beforeSync({ teams: [{}, { leaderIdNumber: exampleIdNumber('19820101', 0) }] }),
      finds: [],
    },
  },
}
