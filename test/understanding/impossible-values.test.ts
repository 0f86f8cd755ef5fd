import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Inspection } from '../../contract/inspection.ts'
import { Refusal } from '../../contract/refusal.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { type Cell, cardOf, idOf, type Line, nameOf, range, workbook } from './write.ts'

const LONG = '9'.repeat(20)
const IMPOSSIBLE = [
  ...[1e300, -1e300, 1e17, 2 ** 53 + 2, 1e15, 1e-300, 1e10, 2_958_466, -5],
  ...['', '人', '元', '万元', '天', '天半', '小时', '个', '岁', '%', ':30', '年9月', '月9日'].map(
    unit => LONG + unit,
  ),
  ...[`共${LONG}人`, `合计（${LONG}人）`, `请假${LONG}天`, `第${LONG}页`, `${LONG}-12-31`, `1990-${LONG}-1`],
  ...['99999-12-31', '20261332', '0000-00-00', '275761-01-01', '99:99', '1e400', 'Infinity', 'NaN'],
  ...['壹亿'.repeat(20), '__proto__', 'constructor', 'toString', '\uffff', '\u202e反'],
]

const SHEETS: Record<string, Line[]> = {
  roster: [
    ['花名册'],
    ['姓名', '身份证号', '年龄', '工种', '日工资', '进场日期', '电话', '工资卡号'],
    ...[1, 2].map(serial => [
      nameOf(serial),
      idOf(serial),
      45,
      '木工',
      300,
      '2026-10-01',
      '13000012345',
      cardOf(serial),
    ]),
    ['合计', '2人'],
  ],
  payroll: [
    ['2026年10月农民工工资表', '单位：元'],
    ['姓名', '身份证号', '出勤天数', '工程量', '单价', '应发工资', '借支', '餐补', '实发工资'],
    ...[1, 2].map(serial => [nameOf(serial), idOf(serial), 20, 10, 600, 6000, 500, 100, 5600]),
    ['合计', '2人', 40, 20, null, 12000, 1000, 200, 11200],
  ],
  attendance: [
    ['2026年10月考勤表'],
    ['姓名', '身份证号', ...range(1, 31), '出勤天数', '请假天数', '加班小时'],
    ...[1, 2].map(serial => [nameOf(serial), idOf(serial), ...range(1, 31).map(() => '√'), 31, 0, 8]),
    ['合计', '2人', ...range(1, 31).map(() => 2), 62, 0, 16],
  ],
  punches: [
    ['考勤号码', '姓名', '日期时间', '方向'],
    ['1', nameOf(1), '2026-10-01 08:00:00', '进'],
    ['1', nameOf(1), '2026-10-01 18:00:00', '出'],
  ],
  bank: [
    ['代发结果', '2026-10-31'],
    ['户名', '账号', '金额', '状态', '失败原因'],
    [nameOf(1), cardOf(1), 5600, '成功', ''],
    [nameOf(2), cardOf(2), 5600, '失败', '账号不存在'],
    ['合计', '2笔', 11200],
  ],
}

function withCell(rows: readonly Line[], at: number, value: Cell): Line[] {
  let left = at % rows.flat().length
  return rows.map(line => {
    const here = left
    left -= line.length
    return here >= 0 && here < line.length ? line.with(here, value) : line
  })
}

describe('a value that no cell of the kind can hold', () => {
  it.each(Object.entries(SHEETS))(
    '%s: is said or kept as written, and what is read stays valid',
    async (_, rows) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(10_000), fc.constantFrom(...IMPOSSIBLE), async (at, value) => {
          const outcome = await inspectFile(workbook({ 表: withCell(rows, at, value) }), '表.xlsx').catch(
            (error: unknown) => error,
          )
          if (!(outcome instanceof Refusal)) expect(Inspection.safeParse(outcome).error).toBeUndefined()
        }),
        { numRuns: 40 },
      )
    },
  )

  it('a head-count of twenty digits is none', async () => {
    const rows = (SHEETS.payroll ?? []).slice(0, -1)
    const reading = (await inspectFile(workbook({ 表: [...rows, [`合计（${LONG}人）`]] }), '表.xlsx'))
      .sheets[0]
    expect(reading?.totals.map(total => total.people) ?? []).not.toContain(Number(LONG))
    expect(reading?.rows).toHaveLength(2)
  })
})
