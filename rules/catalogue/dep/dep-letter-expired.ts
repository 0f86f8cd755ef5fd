import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleLetter } from './example-deposit.ts'

const until = (validTo: string) => ({ papers: { deposits: [exampleLetter({ validTo })] } })

export const depLetterExpired: Rule = {
  id: 'dep-letter-expired',
  title: { zh: '保函到期', en: 'The guarantee letter ends too early' },
  failsWhen: {
    zh: '保函在竣工且工资结清之前到期',
    en: 'the guarantee ends before the works are complete and the wages settled',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.deposits', 'papers.settlement', 'project.completionDate', 'month.today'],
  needs: ['deposits'],
  parameters: [],
  source: 'M65',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    const deposits = month.papers.deposits ?? []
    const letters = deposits.filter(({ kind }) => kind === 'letter')
    // Money paid in, or an exemption, needs no letter.
    if (letters.length === 0 || letters.length < deposits.length) return
    const ends = letters.flatMap(({ validTo }) => validTo ?? []).toSorted()
    const validTo = ends.at(-1)
    const settledOn = month.papers.settlement?.at(-1)?.settledOn ?? null
    const planned = settledOn ?? month.project.completionDate
    if (validTo === undefined || planned === null) {
      yield unjudged(validTo === undefined ? 'letterEnd' : 'completionDate')
      return
    }
    // Works that overran their planned day are not settled yet.
    const needed = settledOn === null && month.today > planned ? month.today : planned
    if (validTo < needed) yield onProject(month, { validTo, needed }, { doubted: validTo })
  },
  message: {
    zh: '保函{validTo}到期，至少应到{needed}',
    en: 'The letter ends on {validTo}; it is needed at least until {needed}',
  },
  actual: { zh: '{validTo}', en: '{validTo}' },
  expected: { zh: '≥ {needed}', en: '≥ {needed}' },
  repair: { zh: '到期前续开保函并登记', en: 'Renew the letter before it ends, and record it' },
  blindSpot: {
    zh: '按计划竣工日期判断，结清可能更晚；有几份保函的看最晚到期的一份',
    en: 'Goes by the planned completion; settlement may come later. Of several letters the last to end counts',
  },
  examples: {
    fails: { change: until('2028-03-27'), finds: [{ cell: null }] },
    passes: { change: until('2028-03-28'), finds: [] },
  },
}
