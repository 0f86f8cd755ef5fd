import { createWriteStream, writeFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { type BenchPerson, benchPeople } from './bench-people.ts'
import { type Cells, xlsBytes } from './big-xls.ts'

export const PERIOD = '2026-10'
export const PROJECT = { code: 'GZ-BENCH-2026', name: '基准测试工程' }

const SHEET = '工资表'

type Column = [heading: string, value: (person: BenchPerson, index: number) => string | number | null]

const basePay = ({ dailyWage, days }: BenchPerson) => (dailyWage * days) / 100
const overtimePay = ({ dailyWage, overtimeHours }: BenchPerson) => (dailyWage / 16) * 3 * overtimeHours
const grossPay = (person: BenchPerson) => basePay(person) + overtimePay(person) + 30_000
const yuan = (fen: number) => fen / 100

const PAYROLL: Column[] = [
  ['序号', (_, index) => index + 1],
  ['姓名', person => person.name],
  ['身份证号', person => person.idNumber],
  ['班组', person => person.team],
  ['工种', person => person.trade],
  ['联系电话', person => person.phone],
  ['日工资', person => yuan(person.dailyWage)],
  ['出勤天数', person => person.days / 100],
  ['加班工时', person => person.overtimeHours],
  ['计时工资', person => yuan(basePay(person))],
  ['加班工资', person => yuan(overtimePay(person))],
  ['高温津贴', () => 300],
  ['奖金', () => 0],
  ['应发工资', person => yuan(grossPay(person))],
  ['个人所得税', () => 0],
  ['借支', person => yuan(person.advance)],
  ['扣款合计', person => yuan(person.advance)],
  ['实发工资', person => yuan(grossPay(person) - person.advance)],
  ['开户行', () => '中国建设银行'],
  ['工资卡号', person => person.wageCard],
  ['备注', () => null],
]

const ROSTER: Column[] = [
  ['序号', (_, index) => index + 1],
  ['姓名', person => person.name],
  ['性别', () => '男'],
  ['身份证号', person => person.idNumber],
  ['出生日期', person => person.birthDate],
  ['联系电话', person => person.phone],
  ['班组', person => person.team],
  ['工种', person => person.trade],
  ['合同编号', (_, index) => `LD-${index + 1}`],
  ['合同起', () => '2026-03-01'],
  ['安全教育日期', () => '2026-03-01'],
  ['进场日期', () => '2026-03-01'],
  ['日工资标准', person => yuan(person.dailyWage)],
  ['开户行', () => '中国建设银行'],
  ['工资卡号', person => person.wageCard],
]

export type BigSheet = 'roster' | 'payroll'

function* rowsOf(sheet: BigSheet, people: number): Generator<Cells> {
  const columns = sheet === 'roster' ? ROSTER : PAYROLL
  yield [sheet === 'roster' ? '农民工花名册' : '农民工工资支付表']
  yield [`工程名称：${PROJECT.name}    工程编码：${PROJECT.code}    工资所属期：2026年10月    单位：元`]
  yield columns.map(([heading]) => heading)
  let index = 0
  for (const person of benchPeople(people)) {
    const place = index++
    yield columns.map(([, value]) => value(person, place))
  }
}

/** Writes a sheet of so many people as .xlsx or .xls by its name, with shared strings as Excel writes them. */
export async function writeBig(path: string, sheet: BigSheet, people: number): Promise<void> {
  if (path.endsWith('.xls')) {
    writeFileSync(
      path,
      xlsBytes(SHEET, () => rowsOf(sheet, people)),
    )
    return
  }
  const bytes = writeXlsxStream(rowsOf(sheet, people), { name: SHEET, inlineStrings: false })
  await pipeline(bytes.values(), createWriteStream(path))
}
