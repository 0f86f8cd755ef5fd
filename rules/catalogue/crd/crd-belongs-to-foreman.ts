import { maskAccount } from '../../../contract/masking.ts'
import { nameKey } from '../../../contract/text.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const crdBelongsToForeman: Rule = {
  id: 'crd-belongs-to-foreman',
  title: { zh: '工资发至班组长/他人账户', en: "Wages go to the foreman's or another's account" },
  failsWhen: {
    zh: '账号与班组长、单位或另一名工人登记的账号相同',
    en: 'account equals that of the team leader, an organisation, or another worker',
  },
  severity: ['block'],
  scope: 'row',
  reads: [
    'line.wageCard',
    'engagement.wageCard',
    'engagement.isTeamLeader',
    'wageAccount.accountNo',
    'line.name',
    'worker.name',
  ],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 arts 11, 31',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const orgAccounts = new Set(month.wageAccounts.map(account => account.accountNo))
    for (const line of month.lines) {
      if (line.wageCard === null) continue
      const own = index.personOf(line)?.worker?.id ?? ''
      const use = index.cards().get(line.wageCard)
      // A namesake of the owner is the owner with a mistyped ID number, which other rules tell.
      const isOther = (id: string) =>
        id !== own && nameKey(index.workerById().get(id)?.name ?? '') !== nameKey(line.name)
      const ofOther = (ids: Set<string> | undefined) => ids !== undefined && [...ids].some(isOther)
      const owner = orgAccounts.has(line.wageCard)
        ? 'organisation'
        : ofOther(use?.leaders)
          ? 'teamLeader'
          : ofOther(use?.owners) && use?.owners.has(own) !== true
            ? 'otherWorker'
            : null
      if (owner !== null) yield onRow(line, 'wageCard', { card: maskAccount(line.wageCard), owner })
    }
  },
  message: {
    zh: '收款账号{card}登记在{owner|word}名下，不是工人本人的账户',
    en: "The account {card} is registered to {owner|word}: not the worker's own",
  },
  actual: { zh: '{owner|word}的账户', en: 'account of {owner|word}' },
  expected: { zh: '工人本人账户', en: "the worker's own account" },
  repair: {
    zh: '改为工人本人的工资卡；任何人不得代领工资',
    en: "Put the worker's own card; nobody may receive wages for another",
  },
  blindSpot: {
    zh: '只认得本项目登记过的账号；老板或班组长未登记的账户不能发现',
    en: "Knows accounts registered on this project only; a boss's unregistered account is not seen",
  },
  examples: {
    fails: {
      change: { lines: [{}, {}, {}, { wageCard: '6200000000000000018' }] },
      finds: [{ cell: '工资表!U7' }],
    },
    passes: { change: { lines: [{}, {}, {}, { wageCard: '6200000000009999996' }] }, finds: [] },
  },
}
