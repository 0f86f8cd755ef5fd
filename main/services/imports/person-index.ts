import type { Engagement, Worker } from '../../../contract/entities.ts'
import type { WhyBeside } from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import { numberDifference } from './number-difference.ts'

export interface Person {
  worker: Worker
  engagement: Engagement
}

export type PersonMatch =
  | { kind: 'found'; person: Person }
  /** Someone of this name whose ID number differs a little: shown side by side, never joined. */
  | { kind: 'nearMiss'; person: Person; why: WhyBeside }
  | { kind: 'unknown' }

/** Finds people of a project by what a sheet says of them: ID number first, then an unambiguous name where the sheet has no IDs. */
export class PersonIndex {
  readonly #byIdNumber = new Map<string, Person>()
  readonly #byName = new Map<string, Person[]>()

  constructor(month: { readonly workers: Worker[]; readonly engagements: Engagement[] }) {
    const workers = new Map(month.workers.map(worker => [worker.id, worker]))
    for (const engagement of month.engagements) {
      const worker = workers.get(engagement.workerId)
      if (worker === undefined) continue
      const person = { worker, engagement }
      this.#byIdNumber.set(worker.idNumber, person)
      const key = nameKey(worker.name)
      const namesakes = this.#byName.get(key)
      if (namesakes === undefined) this.#byName.set(key, [person])
      else namesakes.push(person)
    }
  }

  /** Everybody of this name, however it is written. */
  namesakes(name: string): readonly Person[] {
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
    const exact = this.#byIdNumber.get(idNumber)
    if (exact !== undefined) return { kind: 'found', person: exact }
    for (const person of this.namesakes(name)) {
      const why = numberDifference(idNumber, person.worker.idNumber)
      if (why !== null) return { kind: 'nearMiss', person, why }
    }
    return { kind: 'unknown' }
  }
}
