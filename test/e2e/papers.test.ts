/** A clerk records papers in the real window: by hand, as none, and by a workbook; and the check then asks for fewer. */
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paperBookWords, paperFieldWords } from '../../contract/language/papers.ts'
import type { PaperBook } from '../../contract/papers.ts'
import { readSampleProject, seedProject } from '../../main/shells/cli/demo/seed-project.ts'
import { zh } from '../../renderer/i18n/zh-CN.ts'
import { sample } from '../office.ts'
import { secondClient } from './second-client.ts'
import { openWindow, type TestWindow } from './window.ts'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow()
})
afterAll(() => window.close())

const title = (book: PaperBook) => paperBookWords(book, 'zh-CN')
/** antd puts a blank between the two characters of a short Chinese button. */
const button = (text: string) =>
  window.page.getByRole('button', { name: new RegExp(`^${[...text].join('\\s*')}$`) }).first()
const book = (name: PaperBook) =>
  window.page.getByRole('navigation', { name: zh.papers.books }).getByText(title(name))

it('papers are recorded, declared absent and imported, each where the check says it is missing', async () => {
  const { page } = window
  const source = readSampleProject(sample('project.json'))
  const second = await secondClient(page.context(), new URL(page.url()).origin)
  await second.client.ledger.create({
    companyName: source.company.name,
    uscc: source.company.uscc,
    passphrase: '演练用口令-木工班',
  })
  const { id: projectId } = await seedProject(second.client, source)
  for await (const _event of await second.client.checks.run({
    projectId,
    period: '2026-10',
    language: 'zh-CN',
  }));

  await page.goto(`${new URL(page.url()).origin}/#/check?month=2026-10`)
  await page.reload()
  await page.getByText(zh.check.notChecked).click()
  const missing = page
    .getByRole('listitem')
    .filter({ hasText: title('deposits') })
    .first()
  await window.picture('not-checked')
  await missing.getByRole('button', { name: zh.check.recordPaper }).click()

  await page.getByRole('heading', { name: title('deposits') }).waitFor()
  await page.getByText(zh.papers.unknownTitle).waitFor()
  await window.picture('papers-unknown')
  await button(zh.papers.add).click()
  const field = (name: string) =>
    page.getByLabel(new RegExp(`^${paperFieldWords('deposits', name, 'zh-CN')}`))
  await field('kind').click()
  await page.getByTitle('保函').click()
  await field('number').fill('BH-2026-001')
  await field('amount').fill('1,200,000')
  await window.picture('papers-form')
  await button(zh.app.save).click()
  const grid = page.getByRole('grid', { name: title('deposits') })
  await grid.getByText('1,200,000.00').waitFor()
  await window.picture('papers-grid')

  await book('bans').click()
  await button(zh.papers.declareNone).click()
  await page.getByText(zh.papers.emptyTitle).waitFor()

  const sheet = {
    name: title('listedBanks'),
    rows: [[paperFieldWords('listedBanks', 'bank', 'zh-CN')], ['甲银行']],
  }
  const upload = async (sheets: { name: string; rows: string[][] }[]) =>
    page.locator('input[type=file]').setInputFiles({
      name: '资料.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeXlsx({ sheets })),
    })
  await upload([sheet, { name: title('stopWork'), rows: [['开始日期'], ['昨天']] }])
  await page.getByText(`${title('stopWork')}!A2`).waitFor()
  await window.picture('papers-refused')
  await page.keyboard.press('Escape')
  await upload([sheet])
  await page.getByText(`${title('listedBanks')}：新增 1 条`).waitFor()
  await page.keyboard.press('Escape')

  const known = (await second.client.papers.books({ projectId })).filter(({ state }) => state !== 'unknown')
  second.close()
  expect(known.map(({ book: name, state, rows }) => `${name} ${state} ${rows}`)).toEqual([
    'bans empty 0',
    'listedBanks rows 1',
    'deposits rows 1',
  ])
  expect(window.takeComplaints()).toEqual([])
})
