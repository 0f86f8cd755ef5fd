import { shiftDate } from '../../../contract/dates.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accFilingLate: Rule = {
  id: 'acc-filing-late',
  title: { zh: '专户未备案', en: 'The account is not filed in time' },
  failsWhen: {
    zh: '开立30天后仍未备案，或备案晚于30天',
    en: 'no filing 30 days after opening, or a later one',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['wageAccount.openedOn', 'wageAccount.filedOn', 'month.today'],
  needs: ['wageAccount'],
  parameters: ['acc.fileWithin'],
  source: 'M53 art 6',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { parameter }) {
    for (const { openedOn, filedOn } of month.wageAccounts) {
      if (openedOn === null) {
        yield unjudged('accountOpened')
        continue
      }
      // An account opened before the term existed has none.
      const within = parameter('acc.fileWithin', openedOn)
      if (within === null) continue
      const due = shiftDate(openedOn, within)
      if ((filedOn ?? month.today) > due) yield onProject(month, { openedOn, filedOn, due })
    }
  },
  message: {
    zh: '{openedOn}开立，应在{due}前备案，备案日期{filedOn}',
    en: 'Opened on {openedOn}, to be filed by {due}; filed on {filedOn}',
  },
  actual: { zh: '{filedOn}', en: '{filedOn}' },
  expected: { zh: '≤ {due}', en: '≤ {due}' },
  repair: {
    zh: '向主管部门备案并登记日期',
    en: 'File it with the supervising department and record the day',
  },
  blindSpot: { zh: '以登记的日期为准', en: 'Goes by the dates on record' },
  examples: {
    fails: {
      change: { wageAccounts: [{ openedOn: '2026-03-01', filedOn: '2026-04-01' }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { wageAccounts: [{ openedOn: '2026-03-01', filedOn: '2026-03-31' }] },
      finds: [],
    },
  },
}
