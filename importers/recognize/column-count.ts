import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'

const FEWEST = 3
/** 3, (3), A, F=D-E, (6)=(4)-(5), ③ */
const MARK = /^[(]?(\d{1,2}|[A-Z]|[①-⑳])[)]?(?:=.*)?$/i

function placeOf(text: string): number {
  const mark = MARK.exec(text)?.[1] ?? ''
  if (/^\d/.test(mark)) return Number(mark)
  return /^[①-⑳]$/.test(mark) ? mark.charCodeAt(0) - 0x245f : mark.toUpperCase().charCodeAt(0) - 64
}

/** Whether a row only counts the columns of a form from the first on (1 2 3 …, A B C=A×B …), as the line below a printed heading does. */
export function countsColumns(row: Row): boolean {
  const texts = row.cells.filter(cell => cell !== undefined).map(cell => compact(cellText(cell)))
  if (texts.length < FEWEST || !texts.every(text => MARK.test(text))) return false
  const places = texts.map(placeOf)
  return (places[0] ?? 0) <= 2 && places.every((place, index) => place === (places[0] ?? 0) + index)
}
