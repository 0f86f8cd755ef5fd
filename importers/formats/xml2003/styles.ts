import { type NumberLook, numberLook } from '../number-format.ts'

/** Formats that go by a name in SpreadsheetML; their letters say nothing. */
const NAMED: Record<string, NumberLook> = {
  General: null,
  'General Number': null,
  Currency: null,
  'Euro Currency': null,
  Fixed: null,
  Standard: null,
  Percent: null,
  Scientific: null,
  'Yes/No': null,
  'True/False': null,
  'On/Off': null,
  'General Date': 'date',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'date',
  'Medium Time': 'date',
  'Short Time': 'date',
}

/** The number formats of a workbook's styles, each handed down to the styles that have it as their parent. */
export class StyleLooks {
  readonly #looks = new Map<string, NumberLook>()

  /** `format` undefined: as its parent, which stands before it. */
  add(id: string, parent: string | undefined, format: string | undefined): void {
    const look =
      format === undefined
        ? this.of(parent)
        : (NAMED[format] ?? (format in NAMED ? null : numberLook(0, format)))
    this.#looks.set(id, look)
  }

  of(id: string | undefined): NumberLook {
    return (id === undefined ? undefined : this.#looks.get(id)) ?? null
  }
}
