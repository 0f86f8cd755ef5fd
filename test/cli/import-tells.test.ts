import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { idOf, type Line, nameOf, range, workbook } from '../understanding/write.ts'
import { documentOf, runCli, temporaryFolder } from './run-cli.ts'

/** What a clerk reads as soon as a file is in: marks that were not counted, and why a sheet was left out. */
const folder = temporaryFolder()
const data = folder.in('账套')
const file = (name: string, rows: Line[]) => {
  writeFileSync(folder.in(name), workbook({ 表: rows }))
  return folder.in(name)
}
const run = (...args: string[]) => runCli([...args, '--data', data])

beforeAll(async () => {
  await run('init', '--company', '某某劳务有限公司', '--uscc', '91440199DEM000039M')
  await run('project', 'add', '--code', 'P1', '--name', '一号楼')
  const roster = file('花名册.xlsx', [
    ['姓名', '身份证号', '手机号', '进场日期'],
    [nameOf(1), idOf(1), '13000000001', '2026-03-01'],
  ])
  await run('import', roster, '--project', 'P1')
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

it('names the cell of a mark that was not counted, in words only', async () => {
  const path = file('考勤.xlsx', [
    ['2026年10月考勤表'],
    ['姓名', '身份证号', ...range(1, 31)],
    [nameOf(1), idOf(1), '√', '★', '√'],
  ])
  const { stdout } = await run('import', path, '--project', 'P1')
  expect(stdout).toMatch(/D3 {2}2日的考勤符号没有说明含义，未计入出勤。请在表上加图例/)
  const again = documentOf(await run('import', path, '--project', 'P1', '--json'))
  const { findings } = z.looseObject({ findings: z.array(z.looseObject({ rule: z.string() })) }).parse(again)
  expect(findings.every(({ rule }) => rule.startsWith('imp-'))).toBe(true)
})

it('says what to do about a sheet of another project, and ends with 1', async () => {
  const path = file('工资.xlsx', [
    ['2026年10月工资表'],
    ['工程名称：二号厂房'],
    ['姓名', '身份证号', '实发工资'],
    [nameOf(1), idOf(1), 100],
  ])
  const { code, stdout } = await run('import', path, '--project', 'P1')
  expect(code).toBe(1)
  expect(stdout).toContain('未导入：表中写的是另一个项目。请选对项目，或改正表上的工程名称、工程编码后再导入')
})

it('says once, with the first cells, what it has to say of many rows', async () => {
  const people = range(11, 20).map(of => [nameOf(of), idOf(of), '√'])
  const path = file('生人.xlsx', [['2026年10月考勤表'], ['姓名', '身份证号', ...range(1, 31)], ...people])
  const { stdout } = await run('import', path, '--project', 'P1')
  expect(stdout.match(/花名册里没有这个人/g)).toHaveLength(1)
  expect(stdout).toContain('A3 A4 A5 A6 A7 等10处  花名册里没有这个人')
})

it('names the sheet of every row that a corrected file would change', async () => {
  const month = (pay: number) => [
    ['2026年10月工资表'],
    ['姓名', '身份证号', '实发工资'],
    [nameOf(1), idOf(1), pay],
  ]
  await run('import', file('工资.xlsx', month(100)), '--project', 'P1')
  const { stdout } = await run('import', file('工资.xlsx', month(200)), '--project', 'P1', '--dry-run')
  expect(stdout).toMatch(/表 {2}第 3 行 {2}更新/)
  expect(stdout).toMatch(/实发工资 {2}100\.00 → 200\.00/)
})

it('joins rows of one person where --join says so, and names the team of a title by --team', async () => {
  const path = file('计件.xlsx', [
    ['木工班2026年10月计件工资表'],
    ['姓名', '身份证号', '工作内容', '数量', '单价', '计件工资', '实发工资'],
    [nameOf(1), idOf(1), '砌砖', 100, 30, 3000, 3000],
    [nameOf(1), idOf(1), '抹灰', 80, 25, 2000, 2000],
  ])
  const tried = await run('import', path, '--project', 'P1', '--dry-run')
  expect(tried.stdout).toContain('新增 2')
  const { stdout } = await run('import', path, '--project', 'P1', '--join', '--team', '木工一班', '--json')
  const { imports } = z
    .looseObject({ imports: z.array(z.looseObject({ sheets: z.array(z.unknown()) })) })
    .parse(JSON.parse(stdout))
  expect(imports[0]?.sheets).toMatchObject([
    { created: 1, joined: { how: 'person', people: 1, rows: 2 }, team: '木工一班' },
  ])
})

it('refuses --team where no sheet takes its team from its title', async () => {
  const path = file('无班组.xlsx', [
    ['2026年10月工资表'],
    ['姓名', '身份证号', '班组', '实发工资'],
    [nameOf(1), idOf(1), '钢筋班', 100],
  ])
  const answer = await run('import', path, '--project', 'P1', '--team', '木工班', '--json')
  expect([answer.code, answer.stdout]).toEqual([1, expect.stringContaining('team-fits-nothing')])
})

it('tells of a dry run what a clerk would have to mend, and ends as the import would', async () => {
  const path = file('坏号.xlsx', [
    ['2026年11月工资表'],
    ['姓名', '身份证号', '实发工资'],
    [nameOf(1), '9.90101E+17', 100],
  ])
  const answer = await run('import', path, '--project', 'P1', '--period', '2026-09', '--dry-run', '--json')
  expect(answer.code).toBe(1)
  const { imports } = z
    .looseObject({
      imports: z.array(z.looseObject({ problems: z.array(z.looseObject({ rule: z.string() })) })),
    })
    .parse(documentOf(answer))
  expect(imports[0]?.problems.map(({ rule }) => rule)).toContain('imp-number-as-text-id')
})
