import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { SheetReading } from '../../contract/inspection.ts'
import { Random } from '../../samples/random.ts'
import { below, blocking, type Made, mergeRuns, oneOf, readAs, shuffled, synonym, wide } from './by-chance.ts'
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
  if (merged) mergeRuns({ rows, merges, hidden }, left.length + fields.indexOf('team'), title.length + 1)
  if (labelled && !one(3)) rows.push(totalOf(oneOf(random, ['合计', '合  计', '总计']), order))
  if (one(2)) rows.push([], ['制表人：张工', null, '审核人：', null, '项目经理：'])
  if (one(4)) rows.push(['注：本表一式三份'])
  return { rows, merges, hidden }
}

describe('one payroll in many layouts and formats', () => {
  it.each(range(1, 96))('layout %i gives the same people and amounts', async seed => {
    const random = new Random(seed)
    const cut = 3 + below(random, 7)
    const parts = below(random, 3) === 0 ? [PEOPLE.slice(0, cut), PEOPLE.slice(cut)] : [PEOPLE]
    const made = parts.map(people => layOut(people, random))
    const sheets = await readAs(seed, made, { name: '工资表', apart: seed % 5 === 0 })
    expect(recordsOf(sheets)).toEqual(EXPECTED)
    expect(
      sheets.every(({ period, project }) => period === '2026-10' && (project ?? '一号楼') === '一号楼'),
    ).toBe(true)
    expect(blocking(sheets)).toEqual([])
  })
})
