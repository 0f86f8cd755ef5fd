import { compact, nameKey } from '../../contract/text.ts'

/** What a person can be found by; the ID number may be masked, its last four digits stay. */
export interface Findable {
  name: string
  initials: string
  idNumber: string | null
}

/** Whether a person answers to what was typed: part of the name, pinyin initials from the start, or last digits of the ID. */
export function answersTo(person: Findable, typed: string): boolean {
  const text = compact(typed).toUpperCase()
  if (text === '') return true
  if (nameKey(person.name).includes(nameKey(typed))) return true
  if (/^[A-Z]+$/.test(text) && person.initials.toUpperCase().startsWith(text)) return true
  return /^\d+X?$/.test(text) && (person.idNumber ?? '').toUpperCase().endsWith(text)
}
