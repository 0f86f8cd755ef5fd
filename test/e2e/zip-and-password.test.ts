/** What a site sends arrives in the real window: a zip of tables, one of them locked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agile } from '../../importers/formats/encrypted/lock.test-context.ts'
import { projectFolder } from '../../main/shells/built-files.ts'
import { readSampleProject, seedProject } from '../../main/shells/cli/demo/seed-project.ts'
import { zh } from '../../renderer/i18n/zh-CN.ts'
import { secondClient } from './second-client.ts'
import { openWindow, type TestWindow } from './window.ts'

const samples = join(projectFolder, 'samples')
const sample = readSampleProject(join(samples, 'project.json'))
const bytes = (name: string) => new Uint8Array(readFileSync(join(samples, name)))
const PASSWORD = '工资2026'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow()
})
afterAll(() => window.close())

it('reads the tables of a zip one by one and asks for the password of the locked one', async () => {
  const { page } = window
  const second = await secondClient(page.context(), new URL(page.url()).origin)
  await second.client.ledger.create({
    companyName: sample.company.name,
    uscc: sample.company.uscc,
    passphrase: '演练用口令-木工班',
  })
  await seedProject(second.client, sample)
  second.close()
  await page.goto(`${new URL(page.url()).origin}/#/imports?month=2026-10`)
  await page.reload()
  const locked = agile(Buffer.from(bytes('10月工资表.xlsx')), PASSWORD, 256, 'SHA512')
  const zip = zipSync({ '10月/花名册.xlsx': bytes('花名册.xlsx'), '10月/工资表.xlsx': locked })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '10月.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  await page.getByRole('button', { name: /10月\/花名册\.xlsx/ }).waitFor()
  const field = page.getByLabel(zh.imports.filePassword)
  await field.fill('错的')
  await field.press('Enter')
  await page.getByText('密码不对').waitFor()
  await window.picture('locked-workbook')
  await page.getByLabel(zh.imports.filePassword).fill(PASSWORD)
  await page.getByLabel(zh.imports.filePassword).press('Enter')
  await page.getByRole('button', { name: /10月\/工资表\.xlsx/ }).waitFor()
  expect(window.takeComplaints()).toEqual([])
  expect(window.printed()).not.toContain(PASSWORD)
})
