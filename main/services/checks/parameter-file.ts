import { Refusal } from '../../../contract/refusal.ts'
import { overlayParameters, ParameterSet, type RuleBook } from '../../../rules/index.ts'

/** @throws Refusal invalid-value: no parameter file. */
export function readParameters(text: string): ParameterSet {
  const file = ParameterSet.safeParse(parsedJson(text))
  if (!file.success) throw new Refusal('invalid-value', { field: 'parameters' })
  return file.data
}

/** A book with a parameter file laid over it. @throws Refusal invalid-value: it names a threshold that no rule knows. */
export function laidOver(book: RuleBook, file: ParameterSet | null): RuleBook {
  if (file === null) return book
  const { set, stranger } = overlayParameters(book.parameters, file)
  if (stranger !== null) throw new Refusal('invalid-value', { field: `parameters: ${stranger}` })
  return { ...book, parameters: set }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
