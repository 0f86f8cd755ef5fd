import { expect, it } from 'vitest'
import { as, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

const TITLE: Line[] = [['2026年10月工资表'], ['序号', '姓名', '身份证号', '应发', '实发']]
const person = (serial: number): Line => [serial, nameOf(serial), idOf(serial), 100 * serial, 100 * serial]
const people = async (...rows: Line[]) => {
  const [sheet] = await readingsOf([...TITLE, ...rows])
  const reading = as('payroll', sheet)
  expect(said(sheet)).toEqual([])
  return { ...reading, names: reading.rows.map(({ values }) => values.name) }
}

it.each<[string, ...Line[]]>([
  ['a line struck out', [null, '以下空白'], ['/', '/', '/', '/', '/']],
  ['labels and signers in cells of their own', ['制表人', '张三', null, '审核人', '李四']],
  ['a date in the columns of the names', ['日期', '2026年11月5日']],
  [
    'a remark under the running numbers',
    ['备注：', '本表一式三份'],
    ['说明：1、', '由班组长签字', null, '月底交'],
  ],
  [
    'company and date of signing',
    [null, null, '某某建设有限公司一号楼项目部'],
    [null, null, '2026年11月5日'],
  ],
  [
    'totals and signers in traditional characters',
    ['合計', null, null, 100, 100],
    ['製表：', null, '審核：'],
  ],
])('%s is nobody, and no other month', async (_, ...rows) => {
  expect((await people(person(1), ...rows)).names).toEqual([nameOf(1)])
})

it.each([
  ['一、木工班组', '二、钢筋班组'],
  ['（一）木工班组', '（二）钢筋班组'],
  ['1、木工班组', '2、钢筋班组'],
])('the number before %s is no part of the team', async (one, other) => {
  const { rows } = await people([one], person(1), person(2), [other], person(3))
  expect(rows.map(({ values }) => values.team)).toEqual(['木工班组', '木工班组', '钢筋班组'])
})

it('a foreman who has no identity number yet is a person, whatever his remark says', async () => {
  const [sheet] = await readingsOf([
    ['2026年10月考勤表'],
    ['班组', '姓名', '身份证号', '岗位', ...range(1, 31)],
    ['木工班', nameOf(1), idOf(1), '木工', ...range(1, 31).map(() => '√')],
    ['财务组', nameOf(2), null, '劳务员', ...range(1, 31).map(() => '√')],
  ])
  expect(as('attendance', sheet).rows.map(({ values }) => values.name)).toEqual([nameOf(1), nameOf(2)])
})

it('the line that counts heads a day is a total', async () => {
  const [sheet] = await readingsOf([
    ['2026年10月考勤表'],
    ['序号', '姓名', '身份证号', ...range(1, 31)],
    [1, nameOf(1), idOf(1), ...range(1, 31).map(() => '√')],
    ['出勤人数', null, null, ...range(1, 31).map(() => 1)],
  ])
  const { rows, skipped } = as('attendance', sheet)
  expect(rows.map(({ values }) => values.name)).toEqual([nameOf(1)])
  expect(skipped).toEqual([{ row: 4, reason: 'total' }])
})
