import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { Random } from '../../samples/random.ts'
import { below, blocking, type Made, mergeRuns, oneOf, readAs, shuffled, synonym, wide } from './by-chance.ts'
import { as, type Cell, cardOf, idOf, type Line, nameOf, range } from './write.ts'

const WORDS = {
  seq: '序号',
  name: '姓名',
  sex: '性别',
  idNumber: '身份证号',
  phone: '联系电话',
  team: '班组',
  trade: '工种',
  entryDate: '进场日期',
  wageCard: '工资卡号',
  bankName: '开户银行',
}
type Field = keyof typeof WORDS
const FIELDS: Field[] = [
  'seq',
  'name',
  'sex',
  'idNumber',
  'phone',
  'team',
  'trade',
  'entryDate',
  'wageCard',
  'bankName',
]
type Person = Record<Field, string>

const TEAMS = ['木工班', '钢筋班']
const person = (serial: number): Person => ({
  seq: `${serial}`,
  name: nameOf(serial),
  sex: serial % 3 === 0 ? '女' : '男',
  idNumber: idOf(serial),
  phone: `130000${String(10_000 + serial).slice(-5)}`,
  team: TEAMS[serial % 2] ?? '',
  trade: serial % 2 ? '钢筋工' : '木工',
  entryDate: `2026-0${1 + (serial % 9)}-1${serial % 10}`,
  wageCard: cardOf(serial),
  bankName: '中国工商银行',
})
const PEOPLE = range(1, 10).map(person)

const SAID = [
  'name',
  'sex',
  'idNumber',
  'phone',
  'team',
  'trade',
  'entryDate',
  'wageCard',
  'bankName',
] as const

/** What must come out whatever was done to the sheet, by name. */
const EXPECTED = PEOPLE.map(of =>
  SAID.map(field => (field === 'sex' ? (of.sex === '女' ? 'female' : 'male') : of[field])),
).sort()

const recordsOf = (sheets: readonly SheetReading[]) =>
  sheets
    .flatMap(sheet => (sheet.kind === 'unknown' ? [] : as('roster', sheet).rows))
    .map(({ values }) => SAID.map(field => values[field]))
    .sort()

function dressed(field: Field, text: string, random: Random): Cell {
  const [year = '', month = '', day = ''] = text.split('-')
  switch (field) {
    case 'seq':
      return Number(text)
    case 'name':
      return oneOf(random, [text, text, ` ${text}`, [...text].join('\u3000')])
    case 'idNumber':
      return oneOf(random, [text, text, wide(text), `'${text}`, `${text} `, text.toLowerCase()])
    case 'phone':
      return oneOf<Cell>(random, [
        text,
        Number(text),
        `+86-${text}`,
        `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`,
      ])
    case 'entryDate':
      return oneOf(random, [
        text,
        `${year}.${Number(month)}.${Number(day)}`,
        `${year}${month}${day}`,
        `${year}年${Number(month)}月${Number(day)}日`,
        `${year}/${month}/${day}`,
      ])
    case 'wageCard':
      return oneOf(random, [text, text, text.replace(/(.{4})/g, '$1 ').trim()])
    default:
      return text
  }
}

/** One sheet of some people, laid out by chance. */
function layOut(people: readonly Person[], random: Random): Made {
  const one = (chances: number) => below(random, chances) === 0
  const fields: (Field | null)[] = one(2) ? shuffled(FIELDS, random) : [...FIELDS]
  if (one(3)) fields.splice(below(random, fields.length), 0, null)
  const left: Line = Array<Cell>(one(3) ? below(random, 4) : 0).fill(null)
  const merged = one(4)
  const order = merged || one(2) ? [...people] : shuffled(people, random)
  const heading: Line = [
    ...left,
    ...fields.map(field => (field === null ? null : one(3) ? synonym(field, random) : WORDS[field])),
  ]
  const made: Made = { rows: [], merges: [], hidden: [] }
  made.rows.push(
    ...oneOf<Line[]>(random, [
      [['农民工花名册'], ['工程名称：一号楼    分包单位：某某劳务有限公司']],
      [['工 人 花 名 册'], ['工程名称：', '一号楼'], []],
      [[], ['一号楼项目实名制人员名册'], []],
      [],
    ]),
    heading,
  )
  const first = made.rows.length
  order.forEach((each, index) => {
    if (!merged && index > 0 && one(10)) made.rows.push(one(2) ? [] : heading)
    if (one(20)) made.hidden.push(made.rows.length)
    made.rows.push([
      ...left,
      ...fields.map(field => (field === null ? null : dressed(field, each[field], random))),
    ])
  })
  if (merged) mergeRuns(made, left.length + fields.indexOf('team'), first)
  if (one(3)) made.rows.push([], ['制表人：张工', null, '审核人：', null, '日期：2026年10月8日'])
  if (one(4)) made.rows.push(['注：进场三日内登记'])
  return made
}

describe('one roster in many layouts and formats', () => {
  it.each(range(1, 48))('layout %i gives the same people', async seed => {
    const random = new Random(seed)
    const byTeam = below(random, 3) === 0
    const parts = byTeam ? TEAMS.map(name => PEOPLE.filter(({ team }) => team === name)) : [PEOPLE]
    const made = parts.map(people => layOut(people, random))
    const sheets = await readAs(seed, made, { name: '花名册', apart: seed % 5 === 0 })
    expect(recordsOf(sheets)).toEqual(EXPECTED)
    expect(blocking(sheets)).toEqual([])
  })
})
