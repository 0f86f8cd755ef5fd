import iconv from 'iconv-lite'
import type { Workbook } from './grid.ts'

const WESTERN_ONLY =
  /^[\p{ASCII}\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2026\u2030\u2039\u203A\u20AC\u2122]*$/u
const BEYOND_ASCII = /\P{ASCII}/u

/** The bytes that were read as this text: by code page 1252 in old files, as they are in those of Excel 97 and later. */
function westernBytes(text: string): Buffer {
  return Buffer.from(
    Array.from(text, character => {
      const code = character.charCodeAt(0)
      return code <= 0xff ? code : (iconv.encode(character, 'win1252')[0] ?? 0)
    }),
  )
}

/** Reads text that was taken for Western although its bytes are GBK; null when it cannot have been. */
function asChinese(text: string): string | null {
  if (!BEYOND_ASCII.test(text) || !WESTERN_ONLY.test(text)) return null
  const decoded = iconv.decode(westernBytes(text), 'gb18030')
  return /^[\u0020-\u007F\u2E80-\u9FFF\uFF00-\uFFEF·]*$/.test(decoded) ? decoded : null
}

/** Texts that are typed or named in the workbook and hold more than ASCII. */
function* accentedTexts(workbook: Workbook): Generator<string> {
  for (const sheet of workbook.sheets) {
    if (BEYOND_ASCII.test(sheet.name)) yield sheet.name
    for (const row of sheet.rows)
      for (const cell of row.cells) if (typeof cell === 'string' && BEYOND_ASCII.test(cell)) yield cell
  }
}

/** Whether there is such text, and all of it reads as Chinese; the first Chinese text of a sound workbook answers it. */
function isMistaken(workbook: Workbook): boolean {
  let any = false
  for (const text of accentedTexts(workbook)) {
    if (asChinese(text) === null) return false
    any = true
  }
  return any
}

/**
 * Old report generators write Excel 95 files whose code page record says Western while the text is GBK, or put GBK where Excel 97
 * expects Latin letters. When every accented text of the workbook reads as Chinese that way, it is read that way.
 */
export function repairCodePage(workbook: Workbook): Workbook {
  if (!isMistaken(workbook)) return workbook
  for (const sheet of workbook.sheets) {
    sheet.name = asChinese(sheet.name) ?? sheet.name
    for (const row of sheet.rows) {
      row.cells = row.cells.map(cell => (typeof cell === 'string' ? (asChinese(cell) ?? cell) : cell))
    }
  }
  return workbook
}
