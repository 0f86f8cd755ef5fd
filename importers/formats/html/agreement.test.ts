import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { cellText } from '../grid.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readHtml } from './read-html.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, char => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[char]};`)

/** Blanks at the edges and together are the page's own; SheetJS keeps some of them. */
const text = fc
  .array(
    fc.string({
      unit: fc.constantFrom('a', '7', 'é', '工', '资', '\u{2b38a}', '<', '&', '"', '　'),
      minLength: 1,
      maxLength: 5,
    }),
    { maxLength: 3 },
  )
  .map(words => words.join(' '))
  .filter(words => words === '' || words.trim() === words)
const cellOf = (across: number, down: number) =>
  fc.record({
    text,
    tag: fc.constantFrom('td', 'th', 'TD'),
    across: fc.integer({ min: 1, max: across }),
    down: fc.integer({ min: 1, max: down }),
    bold: fc.boolean(),
  })
const tableOf = (cell: ReturnType<typeof cellOf>) =>
  fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
/** Cells that are wide and cells that are high do not meet: SheetJS lays them over each other. */
const table = fc.oneof(tableOf(cellOf(3, 1)), tableOf(cellOf(1, 3)))

type Of<T> = T extends fc.Arbitrary<infer Value> ? Value : never

function cellHtml({ text: of, tag, across, down, bold }: Of<ReturnType<typeof cellOf>>): string {
  const spans = `${across > 1 ? ` colspan=${across}` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
  const inside = bold && of !== '' ? `<b>${escaped(of)}</b>` : escaped(of)
  return `<${tag}${spans} style="color:red">\n  ${inside}\n</${tag}>`
}

const pageOf = (tables: Of<typeof table>[]) =>
  `<html><head><meta charset="utf-8"><style>td { color: red }</style></head><body>${tables
    .map(
      rows =>
        `<table border=1>${rows.map(row => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}</table>`,
    )
    .join('<p>之间</p>')}</body></html>`

function theirs(html: string) {
  const book = XLSX.read(html, { type: 'string', raw: true })
  return book.SheetNames.map(name => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const merges = sheet['!merges'] ?? []
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'))
    return {
      cells: Object.fromEntries(cells.map(([place, of]: [string, XLSX.CellObject]) => [place, of.v])),
      merges: merges.map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
    }
  })
}

function ours(html: string) {
  return readHtml(Buffer.from(html), DEFAULT_LIMITS).sheets.map(({ rows, merges }) => ({
    cells: Object.fromEntries(
      rows.flatMap(({ number, cells }) =>
        cells.flatMap((of, c) =>
          of === undefined ? [] : [[XLSX.utils.encode_cell({ r: number - 1, c }), cellText(of)]],
        ),
      ),
    ),
    merges,
  }))
}

it('gives the texts and merges that SheetJS gives', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 2 }), tables => {
      const filled = tables.filter(rows => rows.some(row => row.some(of => of.text !== '')))
      fc.pre(filled.length === tables.length)
      expect(ours(pageOf(tables))).toEqual(theirs(pageOf(tables)))
    }),
    { numRuns: 200 },
  )
})
