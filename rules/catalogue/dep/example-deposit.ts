import type { PaperRow } from '../../../contract/papers.ts'

/** A guarantee letter of one percent of the clean month's contract, for examples to change. */
export function exampleLetter(change: Partial<PaperRow<'deposits'>> = {}): PaperRow<'deposits'> {
  return {
    kind: 'letter',
    number: 'BH-001',
    amount: 200_000_000,
    openedOn: '2025-09-20',
    validTo: '2028-03-28',
    ...change,
  }
}
