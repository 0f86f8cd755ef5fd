import type { DraftRow } from '../../../contract/inspection.ts'
import { type PackedReading, unpackRows } from '../../../contract/packed-rows.ts'
import type { WhyBeside } from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { PersonOnRoster } from '../../../db/repositories/people.ts'
import { numberDifference } from './number-difference.ts'

export type PersonMatch =
  | { kind: 'found'; person: PersonOnRoster }
  /** Someone of this name whose ID number differs a little: shown side by side, never joined. */
  | { kind: 'nearMiss'; person: PersonOnRoster; why: WhyBeside }
  | { kind: 'unknown' }

/**
 * Finds people of a project by what a sheet says of them: ID number first; where the sheet has no IDs the account with the name
 * (lists for a bank have nothing else), then an unambiguous name.
 * The roster is read only when a name has to be looked for.
 */
export class PersonIndex {
  readonly #records: MonthRecords
  #byName: Map<string, PersonOnRoster[]> | undefined

  constructor(records: MonthRecords) {
    this.#records = records
  }

  /** Everybody of this name, however it is written. */
  namesakes(name: string): readonly PersonOnRoster[] {
    this.#byName ??= Map.groupBy(this.#records.roster, person => nameKey(person.name))
    return this.#byName.get(nameKey(name)) ?? []
  }

  /** The one person of this name with that account, or null. */
  holder(name: string, wageCard: string | undefined): PersonOnRoster | null {
    if (wageCard === undefined) return null
    return onlyOne(this.namesakes(name).filter(person => person.wageCard === wageCard))
  }

  /** The rows of a sheet in their order; the people whose numbers a part of them bears are looked for together. */
  *rowsOf<Values extends { idNumber?: string | undefined }>({
    parts,
  }: Pick<PackedReading, 'parts'>): Generator<DraftRow<Partial<Values>>> {
    for (const { rows } of parts) {
      const drafts = unpackRows<Values>(rows)
      this.#records.lookFor(drafts.flatMap(({ values }) => values.idNumber ?? []))
      yield* drafts
    }
  }

  find(said: {
    idNumber?: string | undefined
    name?: string | undefined
    wageCard?: string | undefined
  }): PersonMatch {
    const { idNumber, name = '', wageCard } = said
    if (idNumber === undefined) {
      const person = this.holder(name, wageCard) ?? onlyOne(this.namesakes(name))
      return person === null ? { kind: 'unknown' } : { kind: 'found', person }
    }
    const exact = this.#records.personByIdNumber(idNumber)
    if (exact !== null) return { kind: 'found', person: exact }
    for (const person of this.namesakes(name)) {
      const why = numberDifference(idNumber, person.idNumber)
      if (why !== null) return { kind: 'nearMiss', person, why }
    }
    return { kind: 'unknown' }
  }
}

/** The one of a list; null where it holds none or several. */
export function onlyOne<T>(list: readonly T[]): T | null {
  const [only] = list
  return only !== undefined && list.length === 1 ? only : null
}
