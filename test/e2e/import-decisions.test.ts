/** What a person decides while importing, in the real window: a column, who a row is about, the marked copy, the month before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import type { RosterRow } from '../../contract/api/registers.ts'
import { projectFolder } from '../../main/shells/built-files.ts'
import { readSampleProject, seedProject } from '../../main/shells/cli/demo/seed-project.ts'
import { zh } from '../../renderer/i18n/zh-CN.ts'
import { type SecondClient, secondClient } from './second-client.ts'
import { openWindow, type TestWindow } from './window.ts'

const samples = join(projectFolder, 'samples')
const sample = readSampleProject(join(samples, 'project.json'))

let window: TestWindow
let page: Page
let second: SecondClient
let people: RosterRow[]
let broken = false

beforeAll(async () => {
  window = await openWindow()
  page = window.page
  const { origin } = new URL(page.url())
  second = await secondClient(page.context(), origin)
  await second.client.ledger.create({ ...company(), passphrase: '演练用口令-木工班' })
  const project = await seedProject(second.client, sample)
  await page.goto(`${origin}/#/imports?month=2026-10`)
  await page.reload()
  await importFile('花名册.xlsx', readFileSync(join(samples, '花名册.xlsx')))
  people = await second.client.workers.list({ projectId: project.id, unmask: true })
})
afterAll(async () => {
  second.close()
  await window.close()
})

const company = () => ({ companyName: sample.company.name, uscc: sample.company.uscc })

const words = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')

const step = (name: string, work: () => Promise<void>): void => {
  it(name, async ({ skip }) => {
    skip(broken, 'an earlier step of the story failed')
    onTestFailed(() => window.picture(name))
    broken = true
    await work()
    broken = false
    expect(window.takeComplaints()).toEqual([])
  })
}

async function lay(name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel(zh.imports.drop).setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

async function commit(name: string): Promise<void> {
  await page.getByRole('button', { name: spaced(zh.imports.commit) }).click()
  await page.getByText(words(zh.imports.committedDone, { file: name })).waitFor()
}

async function importFile(name: string, bytes: Uint8Array): Promise<void> {
  await lay(name, bytes)
  await commit(name)
}

/** antd puts a blank between the two characters of a short Chinese button. */
const spaced = (text: string) => new RegExp(`(^|[^不])${[...text].join('\\s*')}$`)

const visit = (to: keyof typeof zh.nav) =>
  page.getByRole('navigation').getByRole('button', { name: zh.nav[to] }).click()

async function download(
  act: () => Promise<void>,
): Promise<{ name: string; parts: Record<string, Uint8Array> }> {
  const coming = page.waitForEvent('download')
  await act()
  const file = await coming
  return { name: file.suggestedFilename(), parts: unzipSync(new Uint8Array(readFileSync(await file.path()))) }
}

/** A wage sheet whose net pay stands under a heading nobody knows, with one ID number of the roster a digit off. */
function strangeSheet(month: string, wrongDigit: boolean): Uint8Array {
  const rows = people.slice(0, 4).map(({ worker }, index) => {
    const id =
      index === 0 && wrongDigit
        ? worker.idNumber.replace(
            /^(.{16})(.)/,
            (_all, head: string, digit: string) => `${head}${(Number(digit) + 2) % 10}`,
          )
        : worker.idNumber
    return [worker.name, id, 20, 6000 + index, 0, 6000 + index]
  })
  const heading = ['姓名', '身份证号', '出勤天数', '应发工资', '扣款合计', '到手钱']
  const lines = [[`${month}木工班工资表`], heading, ...rows].map(cells => cells.join(','))
  return new TextEncoder().encode(lines.join('\r\n'))
}

/** Two people of the roster with two kinds of work each. */
function pieceWork(): Uint8Array {
  const rows = people.slice(0, 2).flatMap(({ worker: { name, idNumber } }) => [
    [name, idNumber, '砌砖', 100, 30, 3000, 3000],
    [name, idNumber, '抹灰', 80, 25, 2000, 2000],
  ])
  const heading = ['姓名', '身份证号', '工作内容', '数量', '单价', '计件工资', '实发工资']
  const lines = [['2026年8月工资表'], heading, ...rows].map(cells => cells.join(','))
  return new TextEncoder().encode(lines.join('\r\n'))
}

/** Lets go of a file over the middle of nothing, and answers what the browser does with it. */
function dropOnWindow(name: string, bytes: Uint8Array): Promise<string> {
  return page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
      return document.body.dispatchEvent(drop) ? 'opened in place of the window' : 'not opened'
    },
    [name, [...bytes]] as const,
  )
}

async function resize(percent: number): Promise<void> {
  await page.evaluate(zoom => localStorage.setItem('xinzhang.preferences', JSON.stringify({ zoom })), percent)
  await page.reload()
  await page.getByRole('navigation').waitFor()
}

describe('what a person decides while importing', () => {
  step('an empty workbook to fill in is saved for the month on screen', async () => {
    const made = await download(() =>
      page.locator('.templates').getByRole('button', { name: zh.kind.payroll }).click(),
    )
    expect(made.name).toMatch(/\.xlsx$/)
    expect(Object.keys(made.parts)).toContain('xl/workbook.xml')
  })

  step('a column is told its meaning, and who a row is about', async () => {
    const name = '木工班.csv'
    await lay(name, strangeSheet('2026年10月', true))
    await page
      .getByText(new RegExp(`^${zh.imports.columns}`))
      .first()
      .click()
    const meaning = page.getByRole('combobox', { name: `到手钱 ${zh.imports.meaning}` })
    await meaning.click()
    await meaning.fill('实发')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: spaced(zh.imports.reread) }).click()
    await page.getByText(zh.why['one-digit']).waitFor()
    await page.getByText(`${zh.imports.columns} (6 / 6)`).waitFor()
    await window.picture('who-a-row-is-about')
    await page.getByRole('button', { name: spaced(zh.beside.same) }).click()
    await page.getByRole('button', { name: spaced(zh.beside.same), pressed: true }).waitFor()
    await commit(name)
  })

  step(
    'the meaning is remembered for the next file of this layout, and can be seen and forgotten',
    async () => {
      await lay('木工班-11月.csv', strangeSheet('2026年11月', false))
      await page.getByText(words(zh.imports.byMapping, { name: zh.mappings.unnamed })).click()
      await page.getByText('到手钱 → 实发工资').waitFor()
      await page.getByRole('textbox', { name: zh.mappings.name }).fill('木工班的表')
      await page.keyboard.press('Enter')
      await window.picture('remembered-columns')
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: spaced(zh.mappings.export) }).click()
      expect((await saved).suggestedFilename()).toBe('木工班的表.json')
      await page.getByRole('button', { name: spaced(zh.mappings.forget) }).click()
      await page.getByRole('tooltip').getByRole('button').last().click()
      await page.getByText('到手钱 → 实发工资').waitFor({ state: 'detached' })
    },
  )

  step('what was corrected stays while another file is looked at, and is used when read again', async () => {
    await visit('imports')
    await lay('计件.csv', pieceWork())
    await page.getByRole('radio', { name: zh.imports.joinRows }).press('Space')
    await page.getByText(zh.imports.notYetRead).waitFor()
    await page.getByRole('button', { name: /^木工班\.csv/ }).click()
    await page.getByRole('heading', { name: '木工班.csv', exact: true }).waitFor()
    await page.getByRole('button', { name: /^计件\.csv/ }).click()
    await page.getByText(zh.imports.joinedWhenRead).waitFor()
    expect(await page.getByRole('button', { name: spaced(zh.imports.commit) }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: spaced(zh.imports.reread) }).click()
    await page.getByText(zh.imports.joined.person).waitFor()
    await page
      .getByText(
        words(zh.imports.commitDetail, { create: '2', update: '0', same: '0', reject: '0', remove: '0' }),
      )
      .waitFor()
  })

  step(
    'at the largest size of print every button is in the window, and the next file that waits follows',
    async () => {
      await resize(150)
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
      for (const label of [zh.imports.commit, zh.imports.discard]) {
        const box = await page.getByRole('button', { name: spaced(label) }).boundingBox()
        expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height, label).toBe(
          true,
        )
      }
      await window.picture('import-at-150')
      await commit('计件.csv')
      await page.getByRole('heading', { name: '木工班-11月.csv', exact: true }).waitFor()
      await page.getByRole('button', { name: /^计件\.csv/ }).click()
      await page.getByRole('button', { name: spaced(zh.imports.undo) }).click()
      await page.getByRole('tooltip').getByRole('button').last().click()
      await page.getByText(words(zh.imports.undoneDone, { file: '计件.csv' })).waitFor()
      await resize(100)
    },
  )

  step('a file dropped beside the zone is taken; on a page that takes none it is let fall', async () => {
    await page.getByLabel(zh.imports.drop).waitFor({ state: 'attached' })
    await dropOnWindow('放偏了.csv', pieceWork())
    await page.getByRole('heading', { name: '放偏了.csv', exact: true }).waitFor()
    await page.getByRole('button', { name: spaced(zh.imports.discard) }).click()
    await visit('roster')
    await page.getByLabel(zh.imports.drop).waitFor({ state: 'detached' })
    expect(await dropOnWindow('花名册.csv', pieceWork())).toBe('not opened')
    await visit('imports')
    expect(await page.getByText('花名册.csv').count()).toBe(0)
  })

  step("the clerk's own workbook comes back with every finding at its cell", async () => {
    await visit('imports')
    await importFile('10月工资表.xlsx', readFileSync(join(samples, '10月工资表.xlsx')))
    await visit('check')
    await page.getByRole('button', { name: spaced(zh.check.run) }).click()
    await page.getByRole('listbox', { name: zh.check.title }).getByRole('option').first().waitFor()
    const made = await download(() =>
      page.getByLabel(zh.check.annotate).last().setInputFiles(join(samples, '10月工资表.xlsx')),
    )
    expect(made.name).toMatch(/10月工资表.*\.xlsx$/)
    expect(Object.keys(made.parts).filter(part => part.includes('comments')).length).toBeGreaterThan(0)
  })

  step('the people and rates of the month before are this month’s draft in one step', async () => {
    await page.goto(page.url().replace(/#.*$/, '#/payroll?month=2026-12'))
    await page.getByRole('button', { name: spaced(zh.payroll.copyLast) }).waitFor()
    await page.goto(page.url().replace(/#.*$/, '#/payroll?month=2026-11'))
    await page.getByRole('button', { name: spaced(zh.payroll.copyLast) }).click()
    await page.getByRole('grid', { name: zh.payroll.title }).waitFor()
    await window.picture('copied-month')
    const [board] = (await second.client.months.board({ period: '2026-11', language: 'zh-CN' })).projects
    expect(board?.people).toBe(60)
  })
})
