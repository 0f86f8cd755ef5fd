import { describe, expect, it } from 'vitest'
import type { PunchValues, SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { type Cell, idOf, nameOf, readingsOf, said } from './write.ts'

type Punch = NonNullable<PunchValues['punches']>[number]

/** What each line's punches say beside their moment. */
function devices(sheet: SheetReading | undefined): Partial<Punch>[] {
  if (sheet?.kind !== 'punches') throw new Error(`punches were expected, not ${sheet?.kind}`)
  return sheet.rows.flatMap(({ values }) => (values.punches ?? []).map(({ at: _, ...rest }) => rest))
}

const when = '2026-10-01 07:31:22'
const list = async (headings: Cell[], ...lines: Cell[][]) =>
  readingsOf([
    ['姓名', '身份证号', '通行时间', ...headings],
    ...lines.map((line, index) => [nameOf(index), idOf(index), when, ...line]),
  ])

describe('the gate and the kind of recognition', () => {
  it.each<[Cell[], Cell[], Partial<Punch>]>([
    [
      ['进出方向', '闸机号', '识别方式'],
      ['进', '1号闸机', '人脸识别'],
      { direction: 'in', channel: '1号闸机', method: '人脸' },
    ],
    [
      ['出/入', '门禁点', '设备名称', '事件类型'],
      ['出', '东门', 'K1', '刷卡通过'],
      { direction: 'out', channel: '东门', method: 'IC 卡' },
    ],
    [
      ['通道名称', '开门方式'],
      ['东门入口', '指纹'],
      { direction: 'in', channel: '东门入口', method: '指纹' },
    ],
    [
      ['设备名称', '比对方式'],
      ['南区闸机_出', '人脸+指纹'],
      { direction: 'out', channel: '南区闸机_出', method: '人脸+指纹' },
    ],
    [
      ['设备名称', '验证方式'],
      ['东门出入口', '密码'],
      { direction: null, channel: '东门出入口', method: '密码' },
    ],
    [['通行方式', '机器号'], ['人脸', 3], { direction: null, channel: '3', method: '人脸' }],
    [['通行方式', '打卡来源'], ['进', '管理员补录'], { direction: 'in', manual: true }],
  ])('%j: %j', async (headings, line, expected) => {
    const [sheet] = await list(headings, line)
    expect(devices(sheet)).toEqual([expected])
    expect(said(sheet)).toEqual([])
  })

  it('whoever was not let through has no punch', async () => {
    const [sheet] = await list(['事件类型'], ['人脸认证通过'], ['人脸认证失败'], ['无权限'])
    expect(devices(sheet)).toEqual([{ direction: null, method: '人脸' }])
    expect(said(sheet)).toEqual(['imp-punch-not-valid D3', 'imp-punch-not-valid D4'])
  })

  it('a punch that was asked for afterwards is made by hand', async () => {
    const [sheet] = await readingsOf([
      ['姓名', '工号', '日期', '上班1打卡时间', '上班1打卡结果', '下班1打卡时间', '下班1打卡结果'],
      ['赵一', 'A1', '2026-10-01', '07:55', '正常', '18:00', '补卡审批通过'],
    ])
    expect(devices(sheet)).toEqual([{ direction: 'in' }, { direction: 'out', manual: true }])
  })
})

describe('the codes of a device without headings', () => {
  const log = async (lines: string[]) =>
    (await inspectFile(new TextEncoder().encode(lines.join('\n')), '1_attlog.dat')).sheets[0]
  const day = (number: number, first: string, last: string) => [
    `7\t2026-10-0${number} 07:30:00\t${first}`,
    `7\t2026-10-0${number} 18:30:00\t${last}`,
  ]

  it('are read where the log proves them', async () => {
    const lines = [1, 2, 3].flatMap(number => day(number, '1\t0\t15\t0', '1\t1\t1\t0'))
    expect(devices(await log(lines)).slice(0, 2)).toEqual([
      { direction: 'in', method: '人脸' },
      { direction: 'out', method: '指纹' },
    ])
  })

  it.each<[string, string, string]>([
    ['one state for all', '1\t0\t1\t0', '1\t0\t1\t0'],
    ['a machine numbered 15', '15\t0\t1\t0', '15\t0\t1\t0'],
    ['states that are no states', '1\t1\t1\t0', '1\t0\t1\t0'],
  ])('are left alone where it does not: %s', async (_, first, last) => {
    const lines = [1, 2, 3].flatMap(number => day(number, first, last))
    expect(new Set(devices(await log(lines)).map(found => JSON.stringify(found)))).toEqual(
      new Set(['{"direction":null}']),
    )
  })
})
