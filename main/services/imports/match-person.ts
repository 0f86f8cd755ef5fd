import type { DraftRow, ImportProblem } from '../../../contract/inspection.ts'
import {
  NO_CHOICE,
  type PersonBeside,
  type RepairField,
  type RowChoice,
} from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import type { PersonOnRoster } from '../../../db/repositories/people.ts'
import { ledgerProblem } from './decided-row.ts'
import { fitsLostDigits, keptNumber } from './number-difference.ts'
import { onlyOne, type PersonIndex } from './person-index.ts'

/** What any kind of row says of a person and his account. */
interface Said {
  name?: string | undefined
  idNumber?: string | undefined
  wageCard?: string | undefined
}

/** A row with the person of the roster it is about, as far as that is certain or a person has said so. */
export interface MatchedRow<Values extends Said> {
  /** What the row will write: with the numbers that a person accepted. */
  values: Values
  person: PersonOnRoster | null
  beside: PersonBeside | null
  choice: RowChoice | null
  problems: ImportProblem[]
  /** Someone near is shown beside the row, and nobody has said yet whether he is meant. */
  open: boolean
}

/** How a kind of sheet is matched. */
export interface Matching {
  people: PersonIndex
  cell: (draft: Pick<DraftRow, 'row' | 'cells'>, field: string) => string | null
  /** Which of two numbers of one person stands when both could be right. */
  preferred: 'said' | 'known'
}

/**
 * Finds the person a row is about: by ID number first (else by account and name, then by name); a near number, another name under the same number, and numbers that lost
 * digits are shown beside the one person who fits, and joined or completed only where a person chose so.
 */
export function matchPerson<Values extends Said>(
  draft: DraftRow<Values>,
  choice: RowChoice | null,
  matching: Matching,
): MatchedRow<Values> {
  const { people, cell, preferred } = matching
  const { name, idNumber } = draft.values
  if (name === undefined)
    return { values: draft.values, person: null, beside: null, choice: null, problems: [], open: false }
  const chosen = choice ?? NO_CHOICE
  const lostId = idNumber === undefined ? lostText(draft, 'idNumber') : null
  const match = lostId === null ? people.find(draft.values) : ({ kind: 'unknown' } as const)
  const problems: ImportProblem[] = []
  const replaced: RowChoice['replaced'] = {}
  let person = match.kind === 'found' ? match.person : null
  let why: PersonBeside['why'] | null = null
  let candidate = person

  if (match.kind === 'found' && match.person.name !== name) {
    why = nameKey(match.person.name) === nameKey(name) ? 'name-variant' : 'other-name'
    if (chosen.person === 'another') person = null
    if (chosen.person === null)
      problems.push(
        ledgerProblem(
          'imp-person-other-name',
          why === 'name-variant' ? 'notice' : 'warn',
          cell(draft, 'name'),
          'name',
          {
            why,
          },
        ),
      )
  }
  if (match.kind === 'nearMiss' && idNumber !== undefined) {
    why = match.why
    candidate = match.person
    if (chosen.person === null)
      problems.push(
        ledgerProblem('imp-person-near-miss', 'warn', cell(draft, 'idNumber'), 'idNumber', { why }),
      )
    if (chosen.person === 'same') {
      person = match.person
      const kept = keptNumber(idNumber, person.idNumber, preferred)
      if (kept !== idNumber) replaced.idNumber = kept
    }
  }

  const offers: RepairField[] = []
  const lostCard = lostText(draft, 'wageCard')
  if (lostId !== null) {
    candidate = onlyOne(people.namesakes(name).filter(each => fitsLostDigits(lostId, each.idNumber)))
    if (candidate !== null) offers.push('idNumber')
  } else if (candidate === null && idNumber === undefined && lostCard !== null)
    candidate = onlyOne(people.namesakes(name).filter(each => cardFits(lostCard, each)))
  if (candidate !== null && lostCard !== null && chosen.person !== 'another' && cardFits(lostCard, candidate))
    offers.push('wageCard')

  const accepted = offers.filter(field => chosen.accepted.includes(field))
  for (const field of accepted) {
    const whole = candidate?.[field]
    if (typeof whole === 'string') replaced[field] = whole
    if (field === 'idNumber') person = candidate
  }

  const isBeside = candidate !== null && (why !== null || offers.length > 0)
  const hasChosen = accepted.length > 0 || (why !== null && chosen.person !== null)
  return {
    values: hasChosen ? { ...draft.values, ...replaced } : draft.values,
    person,
    beside: isBeside ? { workerId: candidate?.workerId ?? '', why: why ?? 'lost-digits', offers } : null,
    choice: hasChosen ? { person: why === null ? null : chosen.person, accepted, replaced } : null,
    problems,
    open: why !== null && chosen.person === null,
  }
}

function cardFits(lost: string, { wageCard }: PersonOnRoster): boolean {
  return wageCard !== null && fitsLostDigits(lost, wageCard)
}

/** The reasons with which digits are gone, whatever value was kept. */
const DIGITS_GONE = new Set(['stored-as-number', 'exponent', 'zeros-after-15-digits'])

/** The text of a number that lost digits, as the clerk sees it; null when it lost none. */
function lostText(draft: DraftRow<Said>, field: RepairField): string | null {
  const lost = draft.problems.some(
    problem =>
      problem.rule === 'imp-number-as-text-id' &&
      problem.field === field &&
      DIGITS_GONE.has(String(problem.params.reason)),
  )
  return lost ? (draft.raw[field] ?? draft.values[field] ?? null) : null
}
