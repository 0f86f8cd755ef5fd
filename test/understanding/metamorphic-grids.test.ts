import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { Random } from '../../samples/random.ts'
import { below, blocking, type Made, mergeRuns, oneOf, readAs, shuffled, synonym } from './by-chance.ts'
import { as, type Cell, idOf, type Line, nameOf, range } from './write.ts'

type Worth = 0 | 50 | 100 | null
interface Person {
  name: string
  idNumber: string
  team: string
  days: Worth[]
}

const TEAMS = ['木工班', '钢筋班']
const PEOPLE = range(1, 8).map((serial): Person => {
  const marks = new Random(serial)
  return {
    name: nameOf(serial),
    idNumber: idOf(serial),
    team: TEAMS[serial % 2] ?? '',
    days: range(1, 31).map(() => oneOf<Worth>(marks, [100, 100, 100, 100, 50, 0, null])),
  }
})
const DAYS = range(1, 31)
const totalOf = ({ days }: Person) => days.reduce<number>((sum, worth) => sum + (worth ?? 0), 0)

/** What must come out whatever was done to the sheet, by name. */
const EXPECTED = PEOPLE.map(person => [
  person.name,
  person.idNumber,
  person.team,
  totalOf(person),
  person.days.join(),
]).sort()

const recordsOf = (sheets: readonly SheetReading[]) =>
  sheets
    .flatMap(sheet => (sheet.kind === 'unknown' ? [] : as('attendance', sheet).rows))
    .map(({ values: { name, idNumber, team, attendanceDays, days } }) => [
      name,
      idNumber,
      team,
      attendanceDays,
      days?.join(),
    ])
    .sort()

/** Lines of cells that a person takes: one, or one for each half of the day. */
type Marking = (worth: Worth) => Cell[]
const marking = (whole: Cell, half: Cell, none: Cell): Marking => {
  return worth => [worth === null ? null : worth === 100 ? whole : worth === 50 ? half : none]
}
const MARKINGS: { marks: Marking; legend?: string }[] = [
  { marks: marking('√', '半', '×') },
  { marks: marking(1, 0.5, 0) },
  { marks: marking('全天', '半天', '休') },
  { marks: marking(8, 4, 0) },
  { marks: marking('8h', '4小时', '事假') },
  { marks: marking('●', '△', '○'), legend: '图例：●出勤 △半天 ○休息' },
  {
    marks: worth =>
      worth === null ? [null, null] : worth === 50 ? ['√', '×'] : worth ? ['√', '√'] : ['×', '×'],
  },
]

/** Heads and cells of the columns before the days. */
const LEFT = {
  seq: (_: Person, index: number): Cell => index + 1,
  name: ({ name }: Person): Cell => name,
  idNumber: ({ idNumber }: Person): Cell => idNumber,
  team: ({ team }: Person): Cell => team,
}
type Field = keyof typeof LEFT
const WORDS: Record<Field, string> = { seq: '序号', name: '姓名', idNumber: '身份证号', team: '班组' }

const WEEKDAYS = '四五六日一二三'
const DAY_HEADS: ((day: number) => Cell)[] = [
  day => day,
  day => `${day}`,
  day => `${day}日`,
  day => `10/${day}`,
  day => `2026-10-${String(day).padStart(2, '0')}`,
]

/** One sheet of some people, laid out by chance; a month in halves below each other for some. */
function layOut(people: readonly Person[], random: Random): Made {
  const one = (chances: number) => below(random, chances) === 0
  const fields: Field[] = one(2)
    ? shuffled(['seq', 'name', 'idNumber', 'team'], random)
    : ['seq', 'name', 'idNumber', 'team']
  const { marks, legend } = oneOf(random, MARKINGS)
  const lines = marks(100).length
  const order = one(3) ? shuffled(people, random) : [...people]
  const head = oneOf(random, DAY_HEADS)
  const words = fields.map(field => (one(3) ? synonym(field, random) : WORDS[field]))
  const totalFirst = one(4)
  const label: Cell[] = lines > 1 ? ['时段'] : []
  const made: Made = { rows: [], merges: [], hidden: [] }
  made.rows.push(
    ...oneOf<Line[]>(random, [
      [['2026年10月考勤表'], ['工程名称：一号楼    单位：某某劳务有限公司']],
      [['考 勤 表'], ['工程名称：', '一号楼', null, '考勤月份：', '2026年10月'], []],
      [[], ['一号楼 2026年10月份工人考勤表']],
    ]),
  )
  const heading = (days: number[], total: boolean): Line[] => {
    const sum = total ? ['出勤天数'] : []
    const between = [...(totalFirst ? sum : []), ...label]
    const top: Line = [...words, ...between, ...days.map(head), ...(totalFirst ? [] : sum)]
    const weekdays: Line = [
      ...fields.map(() => null),
      ...between.map(() => null),
      ...days.map(day => WEEKDAYS[(day - 1) % 7] ?? ''),
    ]
    return [top, ...(weekly ? [weekdays] : [])]
  }
  const weekly = one(3)
  const linesOf = (person: Person, index: number, days: number[], total: boolean): Line[] =>
    range(0, lines - 1).map(line => {
      const sum: Cell[] = total ? [line === 0 ? totalOf(person) / 100 : null] : []
      const facts = fields.map(field => (line === 0 ? LEFT[field](person, index) : null))
      const between = [...(totalFirst ? sum : []), ...(lines > 1 ? [line === 0 ? '上午' : '下午'] : [])]
      const cells = days.map(day => marks(person.days[day - 1] ?? null)[line] ?? null)
      return [...facts, ...between, ...cells, ...(totalFirst ? [] : sum)]
    })
  const halves = lines === 1 && one(4)
  for (const days of halves ? [range(1, 15), range(16, 31)] : [DAYS]) {
    const total = days.at(-1) === 31
    made.rows.push(...heading(days, total))
    const first = made.rows.length
    order.forEach((person, index) => {
      if (!halves && index > 0 && one(12)) made.rows.push(...heading(days, total))
      else if (index > 0 && one(12)) made.rows.push([])
      made.rows.push(...linesOf(person, index, days, total))
    })
    const inOneBlock = made.rows.length - first === order.length
    if (inOneBlock && order.every(({ team }) => team === order[0]?.team))
      mergeRuns(made, fields.indexOf('team'), first)
  }
  if (legend) made.rows.push([legend])
  if (one(2)) made.rows.push([], ['制表人：张工', null, '审核人：', null, '项目经理：'])
  return made
}

describe('one month of attendance in many layouts and formats', () => {
  it.each(range(1, 48))('layout %i gives the same people and days', async seed => {
    const random = new Random(seed)
    const byTeam = below(random, 3) === 0
    const parts = byTeam ? TEAMS.map(name => PEOPLE.filter(({ team }) => team === name)) : [PEOPLE]
    const made = parts.map(people => layOut(people, random))
    const sheets = await readAs(seed, made, { name: '考勤表', apart: seed % 5 === 0 })
    expect(recordsOf(sheets)).toEqual(EXPECTED)
    expect(sheets.every(({ period }) => period === '2026-10')).toBe(true)
    expect(blocking(sheets)).toEqual([])
  })
})
