import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paperBookWords, paperFieldWords } from '../../../contract/language/papers.ts'
import { PAPER_BOOK_NAMES, paperFields } from '../../../contract/paper-fields.ts'
import { cellText } from '../../../importers/formats/grid.ts'
import { readWorkbook } from '../../../importers/formats/read-workbook.ts'
import { type Office, openOffice, refusal } from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

type Cells = (string | number | null)[][]

async function workbook(sheets: Record<string, Cells>): Promise<File> {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  return new File([new Uint8Array(bytes)], '资料.xlsx')
}
const read = async (sheets: Record<string, Cells>, replace = false) =>
  office.client.papers.import({ projectId: office.project.id, file: await workbook(sheets), replace })
const books = async () =>
  (await office.client.papers.books({ projectId: office.project.id })).filter(
    ({ state }) => state !== 'unknown',
  )

describe('a workbook of papers', () => {
  it.each(['zh-CN', 'en'] as const)(
    'is made with a sheet for every book and says nothing while it is empty (%s)',
    async language => {
      const { file } = await office.client.papers.template({ language })
      const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
      const visible = sheets.filter(({ visibility }) => visibility === 'visible')
      expect(visible.map(({ name }) => name)).toEqual(
        PAPER_BOOK_NAMES.map(book => paperBookWords(book, language)),
      )
      for (const [index, book] of PAPER_BOOK_NAMES.entries()) {
        const headings = visible[index]?.rows[2]?.cells.map(cell => cellText(cell).replace('*', ''))
        expect(headings).toEqual(paperFields(book).map(({ name }) => paperFieldWords(book, name, language)))
      }
      const imported = await office.client.papers.import({
        projectId: office.project.id,
        file,
        replace: false,
      })
      expect(imported).toEqual({ books: [], bad: [], passedOver: [] })
    },
  )

  it('is read as one edit, its columns in any order, in Chinese or English', async () => {
    const done = await read({
      工资保证金: [
        ['工资保证金'],
        ['类别*', '到期日', '金额'],
        ['保函', 46_000, 1_200_000],
        ['免缴', null, null],
      ],
      'Records of leave': [
        ['To', 'From', 'ID number'],
        ['2026-10-03', '2026年10月1日', '990101199001010011'],
      ],
      限制名单: [['身份证号或信用代码', '名单'], ['无']],
      我的备忘: [['别动']],
    })
    expect(done).toEqual({
      books: [
        { book: 'deposits', sheet: '工资保证金', added: 2, unchanged: 0 },
        { book: 'leaves', sheet: 'Records of leave', added: 1, unchanged: 0 },
        { book: 'bans', sheet: '限制名单', added: 0, unchanged: 0 },
      ],
      bad: [],
      passedOver: ['我的备忘'],
    })
    expect((await books()).map(({ book, state, rows }) => `${book} ${state} ${rows}`)).toEqual([
      'bans empty 0',
      'deposits rows 2',
      'leaves rows 1',
    ])
    const [letter] = await office.client.papers.rows({ projectId: office.project.id, book: 'deposits' })
    expect(letter?.row).toMatchObject({ kind: 'letter', amount: 120_000_000, validTo: '2025-12-09' })
    await office.client.months.undoEdit()
    expect(await books()).toEqual([])
  })

  it('adds a paper once, and takes the place of a book where that is asked for', async () => {
    const banks = (...names: string[]) => ({ 分账银行名录: [['银行名称'], ...names.map(name => [name])] })
    await read(banks('甲银行', '乙银行'))
    expect((await read(banks('乙银行', '丙银行'))).books).toMatchObject([{ added: 1, unchanged: 1 }])
    await read(banks('丁银行'), true)
    const rows = await office.client.papers.rows({ projectId: office.project.id, book: 'listedBanks' })
    expect(rows.map(({ row }) => row.bank)).toEqual(['丁银行'])
  })

  it('is refused as a whole, with every bad cell by its address', async () => {
    const done = await read({
      分账银行名录: [['银行名称'], ['甲银行']],
      请假记录: [
        ['身份证号', '开始日期', '结束日期', '心情'],
        ['990101199001010011', '2026-10-01', '以后'],
        [null, '2026-10-01', '2026-10-02'],
      ],
      停工记录: [['原因'], ['台风']],
    })
    expect(done.books).toEqual([])
    expect(done.bad.map(({ sheet, cell, field, problem }) => `${sheet}!${cell} ${field} ${problem}`)).toEqual(
      [
        '请假记录!D1 null heading',
        '请假记录!C2 to unreadable',
        '请假记录!A3 idNumber missing',
        '停工记录!A1 from missing',
      ],
    )
    expect(await books()).toEqual([])
  })
})

describe('a JSON file of papers', () => {
  const read = (papers: object) => {
    const text = JSON.stringify({ format: 'xinzhang-papers/1', papers })
    const file = new File([text], '资料.json')
    return office.client.papers.import({ projectId: office.project.id, file, replace: false })
  }

  it('is read as it is typed, what is absent being unknown', async () => {
    const devices = [{ serial: 'D-1', registeredOn: '2026-10-01' }]
    const done = await read({ devices, bans: [] })
    expect(done.books.map(({ book, added }) => `${book} ${added}`)).toEqual(['bans 0', 'devices 1'])
    const rows = await office.client.papers.rows({ projectId: office.project.id, book: 'devices' })
    expect(rows.map(({ row }) => row)).toMatchObject([{ ...devices[0], removedOn: null, insideFence: null }])
    expect((await books()).map(({ book, state }) => `${book} ${state}`)).toEqual([
      'bans empty',
      'devices rows',
    ])
  })

  it('is refused with the path of what is wrong', async () => {
    const wrong = await refusal(read({ devices: [{ serial: 'D-1', registeredOn: '01.10.2026' }] }))
    expect(wrong).toMatchObject({
      code: 'exchange-invalid',
      details: { path: 'papers.devices.0.registeredOn' },
    })
    expect(await books()).toEqual([])
  })
})
