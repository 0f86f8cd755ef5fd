import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnLetter } from '../../../contract/cell-place.ts'
import { type PlainCell, readPlainCell } from './plain-cell.ts'

const read = (xml: string, at = 0): { end: number; cell: PlainCell } => {
  const cell: PlainCell = { column: -1, style: -1, shared: false, value: Number.NaN }
  return { end: readPlainCell(xml, at, cell), cell }
}

/** Decimals of up to 15 digits as a sheet stores them. */
const decimal = fc
  .tuple(fc.boolean(), fc.nat(99_999_999), fc.option(fc.stringMatching(/^\d{1,7}$/), { nil: null }))
  .map(
    ([negative, whole, fraction]) =>
      `${negative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`,
  )

it('reads a number exactly as its text says, with column and style, and ends behind the cell', () => {
  fc.assert(
    fc.property(decimal, fc.nat(16_383), fc.nat(500), (text, column, style) => {
      const xml = `<c r="${columnLetter(column)}7" s="${style}"><v>${text}</v></c>`
      const { end, cell } = read(`<row r="7">${xml}<c/>`, '<row r="7">'.length)
      expect(end).toBe('<row r="7">'.length + xml.length)
      expect(cell).toEqual({ column, style, shared: false, value: Number(text) })
    }),
  )
})

it('reads the number of a shared string', () => {
  expect(read('<c r="B12" s="3" t="s"><v>4096</v></c>').cell).toEqual({
    column: 1,
    style: 3,
    shared: true,
    value: 4096,
  })
})

it.each([
  '<c r="B7"/>',
  '<c r="B7" t="str"><v>1</v></c>',
  '<c r="B7" t="b"><v>1</v></c>',
  '<c r="B7"><f>A1</f><v>1</v></c>',
  '<c r="B7"><v>1E5</v></c>',
  '<c r="B7"><v></v></c>',
  '<c r="B7"><v>1234567890123456</v></c>',
  '<c r="B7"><v>1.2.3</v></c>',
  '<c r="B7" t="s"><v>-1</v></c>',
  '<c r="B7" t="s"><v>1.5</v></c>',
  '<c><v>1</v></c>',
  '<c r="7"><v>1</v></c>',
  '<col r="B7"><v>1</v></col>',
  '<c r="B7"><v>12',
  '<c r="B7"><v>12</v></c',
])('leaves %s to the general way', xml => {
  expect(read(xml).end).toBe(-1)
})
