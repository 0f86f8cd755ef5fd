import { periodBounds } from '../../../contract/dates.ts'
import { compact } from '../../../contract/text.ts'
import { monthsAfter } from '../../days-between.ts'
import { onProject, unjudged } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const WITHIN = 'crd.forcedBank.withinMonths'

const changed = (changedOn: string) => (person: number) => ({
  idNumber: exampleIdNumber('19820101', person),
  changedOn,
  fromBank: '示例银行',
  toBank: '另一银行',
  formNo: null,
})

export const crdForcedBank: Rule = {
  id: 'crd-forced-bank',
  title: { zh: '强制指定银行', en: 'Everyone was moved to one bank' },
  failsWhen: {
    zh: '专户开立后1个月内，在场工人全部改用同一家银行的工资卡',
    en: 'all workers on site moved to one bank within a month of the opening of the account',
  },
  severity: ['notice'],
  scope: 'project',
  reads: [
    'papers.cardChanges',
    'wageAccount.openedOn',
    'engagement.entryDate',
    'engagement.exitDate',
    'worker.idNumber',
  ],
  needs: ['roster', 'wageAccount', 'cardChanges'],
  parameters: [WITHIN],
  source: 'M53 art 19',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index, parameter }) {
    const { first, last } = periodBounds(month.period)
    const changes = byIdNumber(month.papers.cardChanges)
    for (const { openedOn } of month.wageAccounts) {
      const within = parameter(WITHIN)
      if (openedOn === null || within === null) {
        yield unjudged(openedOn === null ? 'accountOpened' : 'parameter')
        continue
      }
      // Told in the months that the term falls into, not for ever after.
      const until = monthsAfter(openedOn, within)
      if (until < first || openedOn > last) continue
      const onSite = index
        .people()
        .filter(({ engagement }) => engagement !== null && (engagement.entryDate ?? openedOn) <= until)
      const banks = onSite.map(({ worker }) =>
        (changes.get(worker?.idNumber.toUpperCase() ?? '') ?? []).find(
          ({ changedOn, fromBank, toBank }) =>
            changedOn >= openedOn && changedOn <= until && toBank !== null && fromBank !== toBank,
        ),
      )
      const bank = banks[0]?.toBank ?? null
      if (bank !== null && banks.every(move => compact(move?.toBank ?? '') === compact(bank)))
        yield onProject(month, { openedOn, people: onSite.length, bank })
    }
  },
  message: {
    zh: '专户{openedOn}开立后，在场{people}人全部改用“{bank}”的工资卡',
    en: 'After the account was opened on {openedOn}, all {people} workers moved to cards of “{bank}”',
  },
  actual: { zh: '全部改用“{bank}”', en: 'all moved to “{bank}”' },
  expected: { zh: '工人自选银行', en: 'a bank of each one’s choice' },
  repair: {
    zh: '告知工人任何银行的卡都可以发放，不得强制换卡',
    en: 'Tell the workers that any bank’s card will do; nobody may be made to change',
  },
  blindSpot: {
    zh: '只看登记的变更；有人本来就是该行的卡时不提示',
    en: 'Sees changes on record only; nothing is said where somebody had a card of that bank before',
  },
  examples: {
    fails: {
      change: {
        keep: { workers: 3 },
        wageAccounts: [{ openedOn: '2026-03-01' }],
        papers: { cardChanges: [0, 1, 2].map(changed('2026-04-01')) },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        keep: { workers: 3 },
        wageAccounts: [{ openedOn: '2026-03-01' }],
        papers: { cardChanges: [0, 1].map(changed('2026-04-01')) },
      },
      finds: [],
    },
  },
}
