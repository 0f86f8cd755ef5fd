import type { CellContent, FormulaCell, Merge } from '../grid.ts'
import { attribute, xmlText } from '../xml-scanner.ts'

/** [1]Sheet1!A1 as Excel stores a link, '[工资.xlsx]Sheet1'!A1 as other programs write it; Table1[2026] is no file. */
const OTHER_FILE = /\[\d+\][^[\]]*!|\[[^[\]]+\.(?:xls\w?|et|csv|ods)\][^[\]]*!/i
const NAMES = /[\p{L}_][\p{L}\p{N}_.]*/gu

/** Whether a formula reads another file, itself or by a name that stands for a place in one. */
export function readsOtherFile(formula: string, names: ReadonlySet<string>): boolean {
  if (OTHER_FILE.test(formula)) return true
  return names.size > 0 && (formula.match(NAMES) ?? []).some(name => names.has(name.toLowerCase()))
}

type Value = FormulaCell['value']

/**
 * The formulas of one sheet. One that is shared by several cells has its text in the first of them; one over a range (an array
 * formula) is written in the first cell alone, and the others look like plain values, or like nothing where it was never calculated.
 */
export class Formulas {
  readonly #names: ReadonlySet<string>
  readonly #shared = new Map<string, boolean>()
  #arrays: { range: Merge; external: boolean }[] = []

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  /** The cell of a formula. `tag`: of its `<f>`; `text`: raw. */
  cell(tag: string, text: string, value: Value, rangeOf: (reference: string) => Merge | null): FormulaCell {
    const index = attribute(tag, 'si')
    const external = text === '' ? false : readsOtherFile(xmlText(text), this.#names)
    if (index !== undefined && text !== '') this.#shared.set(index, external)
    const range = attribute(tag, 't') === 'array' ? rangeOf(attribute(tag, 'ref') ?? '') : null
    const isWide = range !== null && (range.bottom > range.top || range.right > range.left)
    if (isWide) this.#arrays.push({ range, external })
    return { kind: 'formula', value, external: external || (this.#shared.get(index ?? '') ?? false) }
  }

  /** Whether cells of a row may belong to a formula over a range. */
  reach(row: number): boolean {
    if (this.#arrays.length === 0) return false
    this.#arrays = this.#arrays.filter(({ range }) => range.bottom >= row)
    return this.#arrays.length > 0
  }

  /** A cell without a formula of its own, as it is. */
  plain(
    row: number,
    column: number,
    value: Exclude<CellContent, FormulaCell> | undefined,
  ): CellContent | undefined {
    const array = this.#arrays.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )
    return array === undefined ? value : { kind: 'formula', value: value ?? null, external: array.external }
  }
}
