import type { FoundWorker } from '../../contract/api/registers.ts'
import { maskIdNumber } from '../../contract/masking.ts'
import { compact, nameKey } from '../../contract/text.ts'
import { listPeople } from '../../db/repositories/people.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'
import { initialsOf } from './initials.ts'

/** Finds people of every project as one types: by name, pinyin initials or the last digits of the ID number. */
export function findWorkers(core: CoreState, text: string, limit: number): FoundWorker[] {
  const typed = compact(text)
  const name = nameKey(text)
  const initials = typed.toLowerCase()
  const rank = (person: { name: string; idNumber: string }): number => {
    if (nameKey(person.name).startsWith(name)) return 0
    if (initialsOf(person.name).startsWith(initials)) return 1
    if (typed.length >= 3 && person.idNumber.endsWith(typed.toUpperCase())) return 2
    return nameKey(person.name).includes(name) ? 3 : 4
  }
  return listPeople(openLedgerOf(core).db)
    .map(person => ({ person, rank: rank(person) }))
    .filter(found => found.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ person: { idNumber, ...person } }) => ({ ...person, maskedIdNumber: maskIdNumber(idNumber) }))
}
