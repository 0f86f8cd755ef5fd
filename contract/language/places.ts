import type { CellPlace } from '../cell-place.ts'

/** Where a clerk finds a column in the sheet: its letter in a plain table; else the row, the cell or the line below that holds it. */
export function placeWords(place: CellPlace, language: 'zh-CN' | 'en'): string {
  const inChinese = language === 'zh-CN'
  const row = /^@(\d+)$/.exec(place)?.[1]
  if (row !== undefined) return inChinese ? `第${row}行` : `row ${row}`
  const cell = /^=(.+)$/.exec(place)?.[1]
  if (cell !== undefined) return cell
  const [letter, below] = place.split('+')
  if (below === undefined) return place
  return inChinese ? `${letter}（下第${below}行）` : `${letter}, ${below} below`
}
