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
 * Finds people of a project by what a sheet says of them: ID number first, then an unambiguous name where the sheet has no IDs.
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

  find(said: { idNumber?: string | undefined; name?: string | undefined }): PersonMatch {
    const { idNumber, name = '' } = said
    if (idNumber === undefined) {
      const namesakes = this.namesakes(name)
      const [only] = namesakes
      return only !== undefined && namesakes.length === 1
        ? { kind: 'found', person: only }
        : { kind: 'unknown' }
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
