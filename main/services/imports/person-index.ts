import type { Engagement, Worker } from '../../../contract/entities.ts'
import { nameKey } from '../../../contract/text.ts'

export interface Person {
  worker: Worker
  engagement: Engagement
}

export type PersonMatch =
  | { kind: 'found'; person: Person }
  /** Someone whose ID number differs in one character, or has the 15-digit form: shown side by side, never joined. */
  | { kind: 'nearMiss'; person: Person }
  | { kind: 'unknown' }

/** Finds people of a project by what a sheet says of them: ID number first, then an unambiguous name where the sheet has no IDs. */
export class PersonIndex {
  readonly #byIdNumber = new Map<string, Person>()
  readonly #byName = new Map<string, Person[]>()
  readonly #byNeighbour = new Map<string, Person>()

  constructor(month: { readonly workers: Worker[]; readonly engagements: Engagement[] }) {
    const workers = new Map(month.workers.map(worker => [worker.id, worker]))
    for (const engagement of month.engagements) {
      const worker = workers.get(engagement.workerId)
      if (worker === undefined) continue
      const person = { worker, engagement }
      this.#byIdNumber.set(worker.idNumber, person)
      const key = nameKey(worker.name)
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), person])
      for (const neighbour of neighbours(worker.idNumber)) this.#byNeighbour.set(neighbour, person)
    }
  }

  find(said: { idNumber?: string | undefined; name?: string | undefined }): PersonMatch {
    if (said.idNumber !== undefined) {
      const exact = this.#byIdNumber.get(said.idNumber)
      if (exact !== undefined) return { kind: 'found', person: exact }
      for (const neighbour of neighbours(said.idNumber)) {
        const near = this.#byNeighbour.get(neighbour)
        if (near !== undefined && nameKey(near.worker.name) === nameKey(said.name ?? ''))
          return { kind: 'nearMiss', person: near }
      }
      return { kind: 'unknown' }
    }
    const namesakes = this.#byName.get(nameKey(said.name ?? '')) ?? []
    const [only] = namesakes
    return only !== undefined && namesakes.length === 1
      ? { kind: 'found', person: only }
      : { kind: 'unknown' }
  }
}

/**
 * Two numbers that differ in one character share one of these, as do the 15- and the 18-digit form of one number:
 * each is the number with one place blanked out.
 */
function neighbours(idNumber: string): string[] {
  const full = idNumber.length === 15 ? `${idNumber.slice(0, 6)}19${idNumber.slice(6)}?` : idNumber
  if (full.length !== 18) return []
  const body = [...full]
  return body.map((_, place) => body.map((char, index) => (index === place ? '?' : char)).join(''))
}
