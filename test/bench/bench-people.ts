import { cardOf, idNumberOf } from '../../samples/numbers.ts'
import { Random } from '../../samples/random.ts'

/** An invented worker of the big sheets. Money in fen, days in hundredths. */
export interface BenchPerson {
  name: string
  idNumber: string
  birthDate: string
  phone: string
  team: string
  trade: string
  wageCard: string
  dailyWage: number
  days: number
  overtimeHours: number
  advance: number
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹']
const GIVEN = [
  ...'建国志强海军永福家旺树林大勇春生金水文斌天明少华德胜光辉新民立广平长安玉宝山贵连发小龙学世杰庆丰伟',
]
const TRADES = ['木工', '钢筋工', '砌筑工', '抹灰工', '混凝土工', '架子工', '普工'] as const
const PEOPLE_PER_TEAM = 1000
const BIRTH_DAYS = 11_000

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** The people of a big sheet, teams one after the other, the same on every run. Numbers are of a region nobody lives in. */
export function* benchPeople(count: number): Generator<BenchPerson> {
  const random = new Random(20261201)
  for (let index = 0; index < count; index++) {
    const born = new Date(Date.UTC(1970, 0, 1 + (index % BIRTH_DAYS))).toISOString().slice(0, 10)
    const trade = random.pick(TRADES)
    yield {
      name: pick(SURNAMES, index) + pick(GIVEN, random.between(0, 1e6)) + pick(GIVEN, random.between(0, 1e6)),
      idNumber: idNumberOf('990101', born, 1 + 2 * Math.floor(index / BIRTH_DAYS)),
      birthDate: born,
      phone: `130000${String(index % 100_000).padStart(5, '0')}`,
      team: `第${Math.floor(index / PEOPLE_PER_TEAM) + 1}班组`,
      trade,
      wageCard: cardOf(index),
      dailyWage: random.between(18, 25) * 1600,
      days: random.between(20, 26) * 100,
      overtimeHours: random.between(0, 12) * 2,
      advance: random.pick([0, 0, 50_000, 80_000]),
    }
  }
}
