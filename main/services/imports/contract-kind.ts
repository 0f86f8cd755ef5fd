import type { LaborContract } from '../../../contract/entities.ts'

/** The kind of contract by the word a roster has for it (合同类型): a labour contract where it names no other. */
export function contractKindOf(word: string | undefined): LaborContract['kind'] {
  if (word === undefined) return 'laborContract'
  if (/超龄|返聘/.test(word)) return 'overAgeAgreement'
  return /协议|劳务/.test(word) ? 'employmentAgreement' : 'laborContract'
}
