import { expect, it } from 'vitest'
import { inspectFile } from '../../importers/inspect.ts'
import { as, type Line, range, readingsOf } from './write.ts'

it('a log whose headings are set apart by more tabs than its lines (GLG_001.TXT)', async () => {
  const text =
    'No\tMchn\tEnNo\t\tName\t\tMode\tIOMd\tDateTime\t\r\n' +
    '000001\t1\t000000007\t          \t1\t0\t2026/10/14  07:51:16\t\r\n' +
    '000002\t1\t000000008\t赵一\t1\t0\t2026/10/14  18:51:16\t\r\n'
  const [sheet] = (await inspectFile(new TextEncoder().encode(text), 'GLG_001.TXT')).sheets
  expect(sheet).toMatchObject({ kind: 'punches', period: '2026-10', headerRows: [1] })
  expect(sheet?.rows.map(({ values }) => values)).toEqual([
    { jobNumber: '000000007', punches: [{ at: '2026-10-13T23:51:16.000Z', direction: null, channel: '1' }] },
    {
      jobNumber: '000000008',
      name: '赵一',
      punches: [{ at: '2026-10-14T10:51:16.000Z', direction: null, channel: '1' }],
    },
  ])
})

it('events of a gate (事件时间, 通行方向)', async () => {
  const [sheet] = await readingsOf([
    ['序号', '人员编号', '姓名', '所属部门', '事件时间', '打卡点', '通行方向'],
    [1, '001', '赵一', '木工班', '2026-10-01 07:55:00', '南门', '进'],
    [2, '001', '赵一', '木工班', '2026-10-01 18:00:00', '南门', '出'],
  ])
  if (sheet?.kind !== 'punches') throw new Error(`read as ${sheet?.kind}`)
  expect(sheet.rows.map(({ values }) => values.punches?.map(({ direction }) => direction))).toEqual([
    ['in'],
    ['out'],
  ])
})

it('the first person is no heading though all his days read 正常', async () => {
  const person = (name: string): Line => [name, 27, ...range(1, 31).map(day => (day % 7 ? '正常' : '休息'))]
  const [sheet] = await readingsOf(
    [
      ['月度汇总 统计日期：2026-10-01 至 2026-10-31'],
      ['姓名', '出勤天数', '考勤结果'],
      [null, null, ...range(1, 31)],
      person('赵一'),
      person('钱二'),
    ],
    ['C2:AG2'],
  )
  const reading = as('attendance', sheet)
  expect(reading.headerRows).toEqual([2, 3])
  expect(reading.rows.map(({ values }) => values.name)).toEqual(['赵一', '钱二'])
})
