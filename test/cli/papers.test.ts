import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { runProgram } from './program.ts'
import { documentOf, failureOf, runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const run = (...args: string[]) => runProgram(folder.in('账套'), ...args)
const paper = (...args: string[]) => run('paper', ...args, '--project', 'P-1')

beforeAll(async () => {
  await run('init', '--company', '某某劳务有限公司')
  await run('project', 'add', '--code', 'P-1', '--name', '一号安置房')
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

it('records papers as they are typed, in words of either language', { timeout: 120_000 }, async () => {
  const set = ['--set', '类别=保函', '--set', 'amount=很多', '--set', 'validTo=2027年1月31日']
  const there = ['--data', folder.in('账套'), '--json', '--project', 'P-1']
  const refused = await runCli(['paper', 'add', '工资保证金', ...set, ...there])
  expect(refused.code).toBe(2)
  expect(failureOf(refused)).toMatchObject({ code: 'paper-invalid', details: { unreadable: 'amount' } })
  const added = await paper('add', '工资保证金', ...set.with(3, 'amount=1,200,000.00元'))
  expect(added.code).toBe(0)
  const listed = await paper('list', 'Wage deposit')
  expect(listed.answer).toMatchObject({
    book: 'deposits',
    papers: [{ row: { kind: 'letter', amount: 120_000_000, validTo: '2027-01-31', number: null } }],
  })
  const { id } = z.object({ id: z.string() }).parse(added.answer)
  const change = (...set: string[]) => run('paper', 'change', id, ...set)
  const changed = await change('--set', '编号=BH-01', '--set', 'amount=1300000')
  expect([changed.code, changed.answer]).toEqual([0, { id, book: 'deposits' }])
  expect((await change('--set', 'amount=很多')).code).toBe(2)
  expect((await paper('list', 'deposits')).answer).toMatchObject({
    papers: [{ id, row: { kind: 'letter', amount: 130_000_000, validTo: '2027-01-31', number: 'BH-01' } }],
  })
  expect(await paper('none', '限制名单')).toMatchObject({ code: 0 })
  const Books = z.object({ books: z.array(z.object({ book: z.string(), state: z.string() })) })
  const { books } = Books.parse((await paper('books')).answer)
  expect(
    books.filter(({ state }) => state !== 'unknown').map(({ book, state }) => `${book} ${state}`),
  ).toEqual(['bans empty', 'deposits rows'])
})

it('reads a workbook whole or not at all', { timeout: 120_000 }, async () => {
  const rows = [['银行名称*'], ['甲银行'], ['乙银行']]
  const leaves = [
    ['身份证号', '开始日期', '结束日期'],
    ['990101199001010011', '2026-10-01', '以后'],
  ]
  const save = async (name: string, sheets: { name: string; rows: string[][] }[]) => {
    writeFileSync(folder.in(name), await writeXlsx({ sheets }))
    return folder.in(name)
  }
  const bad = await save('坏.xlsx', [
    { name: '分账银行名录', rows },
    { name: '请假记录', rows: leaves },
  ])
  const refused = await paper('import', bad)
  expect(refused.code).toBe(3)
  expect(refused.answer).toMatchObject({
    books: [],
    bad: [{ sheet: '请假记录', cell: 'C2', field: 'to' }],
  })
  const good = await save('好.xlsx', [{ name: '分账银行名录', rows }])
  const taken = await paper('import', good)
  expect(taken.code).toBe(0)
  expect(taken.answer).toMatchObject({ books: [{ book: 'listedBanks', added: 2 }], bad: [] })
})

it('makes the workbook to fill in without a ledger', async () => {
  const made = await runCli(['template', 'papers', '--out', folder.in('资料.xlsx'), '--json'])
  expect([made.code, documentOf(made)]).toEqual([0, { file: folder.in('资料.xlsx'), drill: false }])
})
