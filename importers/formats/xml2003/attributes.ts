import { Refusal } from '../../../contract/refusal.ts'
import { attribute } from '../xml-scanner.ts'

/** What lies outside of every sheet, or breaks its own structure: nobody can say what else is wrong in it. */
export const damagedSheet = () => new Refusal('file-damaged', { part: 'sheet' })

/** The attributes of SpreadsheetML, under the prefix that a workbook gives them or none. */
export class Attributes {
  #prefix = 'ss'

  /** Takes the prefix from the tag of the workbook. */
  declaredBy(tag: string): void {
    const declared = /xmlns:([\w.-]+)\s*=\s*["']urn:schemas-microsoft-com:office:spreadsheet["']/.exec(tag)
    this.#prefix = declared?.[1] ?? this.#prefix
  }

  text(tag: string, name: string): string | undefined {
    return attribute(tag, `${this.#prefix}:${name}`) ?? attribute(tag, name)
  }

  isTrue(tag: string, name: string): boolean {
    const stated = this.text(tag, name)
    return stated === '1' || stated === 'true'
  }

  /** A row or column that a tag states, from 1, or `otherwise`. @throws Refusal file-damaged beyond `most` */
  place(tag: string, name: string, otherwise: number, most: number): number {
    return within(this.text(tag, name), otherwise, 1, most)
  }

  /** How many more rows or columns something covers; 0 where it does not say. @throws Refusal file-damaged beyond `most` */
  span(tag: string, name: string, most: number): number {
    return within(this.text(tag, name), 0, 0, most)
  }
}

function within(stated: string | undefined, otherwise: number, least: number, most: number): number {
  if (stated === undefined) return otherwise
  const number = Number(stated)
  if (!Number.isInteger(number) || number < least || number > most) throw damagedSheet()
  return number
}
