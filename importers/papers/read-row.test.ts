import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperText } from '../../contract/language/paper-text.ts'
import { PAPER_BOOK_NAMES, type PaperField, paperFields } from '../../contract/paper-fields.ts'
import { PAPER_BOOKS, type PaperBook } from '../../contract/papers.ts'
import { nameKey } from '../../contract/text.ts'
import type { CellContent } from '../formats/grid.ts'
import { readPaper } from './read-row.ts'

const NUMBER = '990101199001010011'
const context = { date1904: false, people: new Map([[nameKey('木某某'), NUMBER]]) }

const read = (book: PaperBook, cells: Record<string, CellContent>) =>
  readPaper(book, field => cells[field.name], context)

/** Any value of a field. */
function arbitrary(field: PaperField): fc.Arbitrary<unknown> {
  if (field.many) return fc.array(arbitrary({ ...field, many: false, required: true }), { maxLength: 4 })
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  const of: Record<PaperField['kind'], fc.Arbitrary<unknown>> = {
    text: fc.stringMatching(/^[\u4e00-\u9fa5a-z]{2,8}$/).filter(text => !/^(none|null|na)$/.test(text)),
    idNumber: fc.stringMatching(/^990101\d{11}[1-9X]$/),
    account: fc.stringMatching(/^6200000\d{8}[1-9]$/),
    certificate: fc.stringMatching(/^T990101\d{11}[1-9X]$/),
    date: day.map(date => date.toISOString().slice(0, 10)),
    month: fc.integer({ min: 1, max: 12 }).map(month => `2026-${String(month).padStart(2, '0')}`),
    instant: day.map(date => `${date.toISOString().slice(0, 19)}.000Z`),
    money: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
    whole: fc.integer({ min: 1, max: 28 }),
    yesNo: fc.boolean(),
    choice: fc.constantFrom(...(field.options.length > 0 ? field.options : [''])),
    record: fc.record(Object.fromEntries(field.members.map(member => [member.name, arbitrary(member)]))),
  }
  return field.required ? of[field.kind] : fc.option(of[field.kind])
}

describe('a paper', () => {
  it.each(PAPER_BOOK_NAMES)('of %s is read from the texts that show it, in either language', book => {
    const fields = paperFields(book)
    const rows = fc.record(Object.fromEntries(fields.map(field => [field.name, arbitrary(field)])))
    fc.assert(
      fc.property(rows, fc.constantFrom('zh-CN', 'en'), (row, language) => {
        expect(PAPER_BOOKS[book].safeParse(row).success).toBe(true)
        const texts = (field: PaperField) => paperText(field, row[field.name], language)
        expect(readPaper(book, texts, context)).toEqual({ row, bad: [] })
      }),
      { numRuns: 12 },
    )
  })

  it('is read as clerks write it', () => {
    expect(
      read('deposits', {
        kind: '保函',
        number: ' ＢＨ-001 ',
        amount: '￥1,200,000.00元',
        openedOn: '2026年3月5日',
        validTo: '长期有效',
      }),
    ).toEqual({
      row: {
        kind: 'letter',
        number: expect.any(String),
        amount: 120_000_000,
        openedOn: '2026-03-05',
        validTo: null,
      },
      bad: [],
    })
    expect(
      read('contractTerms', { idNumber: NUMBER, payDay: '15日', payCycleMonths: '1个月', copyGiven: '有' })
        .row,
    ).toMatchObject({ payDay: 15, payCycleMonths: 1, copyGiven: true })
    expect(
      read('platformAttendance', { period: '2026年10月', idNumber: NUMBER, days: '1-3、8，10' }).row,
    ).toEqual({
      period: '2026-10',
      idNumber: NUMBER,
      days: [1, 2, 3, 8, 10],
    })
    const photo = read('punchPhotos', { idNumber: NUMBER, at: '2026-10-05 07:51', state: '清楚' })
    expect(photo.row).toMatchObject({ at: '2026-10-04T23:51:00.000Z', state: 'good' })
  })

  it('takes the name of a person where only one has it', () => {
    expect(read('leaves', { idNumber: '木某某', from: '2026-10-01', to: '2026-10-02' }).row).toMatchObject({
      idNumber: NUMBER,
    })
    expect(read('leaves', { idNumber: '金某某', from: '2026-10-01', to: '2026-10-02' }).bad).toEqual([
      { field: 'idNumber', problem: 'unreadable' },
    ])
  })

  it('says which field is missing or cannot be read', () => {
    const bad = (cells: Record<string, CellContent>) => read('leaves', cells).bad
    expect(bad({ idNumber: '9901**********0011', from: '05/03/2026', to: '—' })).toEqual([
      { field: 'idNumber', problem: 'unreadable' },
      { field: 'from', problem: 'unreadable' },
      { field: 'to', problem: 'missing' },
    ])
    expect(read('worksContract', { fundingDay: '32' }).bad).toEqual([
      { field: 'fundingDay', problem: 'unreadable' },
    ])
    expect(read('units', { unit: '某劳务', isDispatcher: '也许' }).bad).toEqual([
      { field: 'isDispatcher', problem: 'unreadable' },
    ])
    // Excel has already lost the last digits of such a number.
    expect(
      read('slipsGiven', { period: '2026-10', givenOn: '2026-11-20', idNumber: 990101199001010000 }).bad,
    ).toEqual([{ field: 'idNumber', problem: 'unreadable' }])
  })
})
