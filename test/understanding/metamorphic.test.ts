import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { HEADINGS } from '../../importers/recognize/vocabulary.ts'
import { Random } from '../../samples/random.ts'
import { as, type Cell, cardOf, idOf, type Line, nameOf, range } from './write.ts'

/** Columns of the sheet in their plain order. */
const FIELDS = [
  'seq',
  'name',
  'idNumber',
  'team',
  'attendanceDays',
  'wageRate',
  'grossPay',
  'advance',
  'netPay',
  'wageCard',
] as const
type Field = (typeof FIELDS)[number]
type Person = Record<Field, Cell>

const TEAMS = ['木工班', '钢筋班', '泥水班']
const person = (serial: number): Person => ({
  seq: serial,
  name: nameOf(serial),
  idNumber: idOf(serial),
  team: TEAMS[Math.floor(serial / 4) % 3] ?? '',
  attendanceDays: 15 + (serial % 10) + (serial % 2) / 2,
  wageRate: 300 + serial,
  grossPay: 6000 + serial * 10,
  advance: serial % 3 === 0 ? 500 : 0,
  netPay: 6000 + serial * 10 - (serial % 3 === 0 ? 500 : 0),
  wageCard: cardOf(serial),
})
const PEOPLE = range(1, 12).map(person)

/** What must come out whatever was done to the sheet, by name. */
const EXPECTED = PEOPLE.map(
  ({ name, idNumber, team, attendanceDays, wageRate, grossPay, advance, netPay, wageCard }) => [
    name,
    idNumber,
    team,
    wageCard,
    ...[attendanceDays, wageRate, grossPay, advance, netPay].map(amount => Math.round(Number(amount) * 100)),
  ],
).sort()

const below = (random: Random, limit: number) => random.between(0, limit - 1)

/** One of a list that is never empty. */
function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new Error('an empty list')
  return value
}

function recordsOf(sheets: SheetReading[]): Cell[][] {
  return sheets
    .flatMap(sheet => (sheet.kind === 'unknown' ? [] : as('payroll', sheet).rows))
    .map(({ values }) =>
      [
        values.name,
        values.idNumber,
        values.team,
        values.wageCard,
        values.attendanceDays,
        values.wageRate,
        values.grossPay,
        values.advance,
        values.netPay,
      ].map(value => value ?? null),
    )
    .sort()
}

/** Words of a heading that mean one thing on a payroll; dressed up as printed forms do. */
function synonym(field: Field, random: Random): string {
  const words = HEADINGS[field]
    .split(' ')
    .filter(word => !/^(编号|员工|名称|户名|天数|出勤|上班|no\.?|序)$/.test(word))
  const word = oneOf(random, words)
  return oneOf(random, [
    word,
    word,
    [...word].join(' '),
    `${word}*`,
    `${word}（必填）`,
    word.split('').join('\u3000'),
  ])
}

const PLAIN: Record<Field, string> = {
  seq: '序号',
  name: '姓名',
  idNumber: '身份证号',
  team: '班组',
  attendanceDays: '出勤天数',
  wageRate: '日工资',
  grossPay: '应发工资',
  advance: '借支',
  netPay: '实发工资',
  wageCard: '工资卡号',
}

const wide = (text: string) =>
  text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map(value => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

interface Made {
  rows: Line[]
  merges: XLSX.Range[]
  hidden: number[]
}

/** One sheet of some people, laid out by chance. */
function layOut(people: readonly Person[], random: Random): Made {
  const one = (chances: number) => below(random, chances) === 0
  const fields: (Field | null)[] = one(2) ? shuffled(FIELDS, random) : [...FIELDS]
  if (one(3)) fields.splice(below(random, fields.length), 0, null)
  const left: Line = Array<Cell>(one(3) ? below(random, 5) : 0).fill(null)
  const synonyms = one(2)
  const merged = one(4)
  const order = merged ? [...people] : one(2) ? shuffled(people, random) : [...people]
  const cellOf = (field: Field, value: Cell): Cell => {
    if (field === 'idNumber' && one(12)) return wide(String(value))
    if (typeof value === 'number' && field !== 'seq' && one(8))
      return oneOf(random, [`${value}`, ` ${value}`, value.toFixed(2)])
    return typeof value === 'number' && value >= 1000 && one(8)
      ? `￥${XLSX.SSF.format('#,##0.00', value)}`
      : value
  }
  const lineOf = (of: Person): Line => [
    ...left,
    ...fields.map(field => (field === null ? null : cellOf(field, of[field]))),
  ]
  const sum = (list: readonly Person[], field: Field) =>
    list.reduce((all, one) => all + Number(one[field]), 0)
  const totalOf = (label: string, list: readonly Person[]): Line => [
    ...left,
    ...fields.map((field, index) => {
      if (index === 0) return label
      return field !== null && ['grossPay', 'advance', 'netPay'].includes(field) ? sum(list, field) : null
    }),
  ]
  const heading: Line = [
    ...left,
    ...fields.map(field => (field === null ? null : synonyms ? synonym(field, random) : PLAIN[field])),
  ]
  const title: Line[] = oneOf(random, [
    [['2026年10月农民工工资支付表'], ['工程名称：一号楼    分包单位：某某劳务有限公司']],
    [['农 民 工 工 资 表'], ['工程名称：', '一号楼', null, '所属月份：', '2026年10月'], []],
    [[], ['某某劳务有限公司2026年10月份工资表'], [], []],
  ])
  const rows: Line[] = [...title, heading]
  const hidden: number[] = []
  const merges: XLSX.Range[] = []
  const labelled = fields[0] !== 'idNumber' && fields[0] !== 'wageCard'
  order.forEach((of, index) => {
    if (index > 0 && one(15)) rows.push([])
    if (index > 0 && one(15)) rows.push(...(one(2) ? title.slice(0, 1) : []), heading)
    if (one(20)) hidden.push(rows.length)
    rows.push(lineOf(of))
  })
  if (merged) {
    const column = left.length + fields.indexOf('team')
    let start = title.length + 1
    const teamAt = (row: number) => rows[row]?.[column]
    for (let row = start + 1; row <= rows.length; row++) {
      if (teamAt(row) === teamAt(start) && row < rows.length) continue
      if (row - start > 1) merges.push({ s: { r: start, c: column }, e: { r: row - 1, c: column } })
      for (let covered = start + 1; covered < row; covered++) {
        const line = rows[covered]
        if (line) line[column] = null
      }
      start = row
    }
  }
  if (labelled && !one(3)) rows.push(totalOf(oneOf(random, ['合计', '合  计', '总计']), order))
  if (one(2)) rows.push([], ['制表人：张工', null, '审核人：', null, '项目经理：'])
  if (one(4)) rows.push(['注：本表一式三份'])
  return { rows, merges, hidden }
}

const WRITERS: XLSX.BookType[] = ['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods', 'xlml', 'html', 'csv']

function write(parts: Made[], type: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  parts.forEach(({ rows, merges, hidden }, index) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges
    sheet['!rows'] = rows.map((_, row) => (hidden.includes(row) ? { hidden: true } : {}))
    XLSX.utils.book_append_sheet(book, sheet, `${index + 1}`)
  })
  return new Uint8Array(Buffer.from(XLSX.write(book, { bookType: type, type: 'buffer' })))
}

describe('one payroll in many layouts and formats', () => {
  it.each(range(1, 96))('layout %i gives the same people and amounts', async seed => {
    const random = new Random(seed)
    const type = WRITERS[seed % WRITERS.length] ?? 'xlsx'
    const cut = 3 + below(random, 7)
    const parts = below(random, 3) === 0 ? [PEOPLE.slice(0, cut), PEOPLE.slice(cut)] : [PEOPLE]
    const made = parts.map(people => layOut(people, random))
    // Text formats hold one sheet: two parts are two files.
    const files = type === 'html' || type === 'csv' || seed % 5 === 0 ? made.map(part => [part]) : [made]
    const sheets: SheetReading[] = []
    for (const file of files)
      sheets.push(
        ...(await inspectFile(write(file, type), `工资表.${type === 'biff8' ? 'xls' : type}`)).sheets,
      )
    expect(recordsOf(sheets)).toEqual(EXPECTED)
    expect(
      sheets.every(({ period, project }) => period === '2026-10' && (project ?? '一号楼') === '一号楼'),
    ).toBe(true)
    const blocking = sheets.flatMap(sheet => [...sheet.problems, ...sheet.rows.flatMap(row => row.problems)])
    expect(blocking.filter(({ severity }) => severity === 'block')).toEqual([])
  })
})
