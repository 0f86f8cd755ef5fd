import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { DRILL_MARK } from '../../contract/statement.ts'
import type { MadeReport } from '../../main/services/reports/reports.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import {
  confirmAll,
  connectPlatform,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  refusal,
  sign,
  sync,
  TODAY,
} from '../office.ts'

/** A trial run was handed in as the real thing. Whatever is made where a stand-in is connected says 演练, wherever it is looked at. */
let platform: Platform
let drill: Office
let live: Office
beforeAll(async () => {
  platform = await startPlatform({ now: () => TODAY })
  drill = await openOffice()
  live = await openOffice()
  for (const office of [drill, live]) {
    await importMonth(office)
    await confirmAll(office)
  }
  await connectPlatform(drill, platform)
}, 120_000)
afterAll(async () => {
  drill[Symbol.dispose]()
  live[Symbol.dispose]()
  await platform.close()
})

const month = ({ project }: Office) => ({ projectId: project.id, period: PERIOD })

/** Everything a person can read in a made file. */
async function wordsOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (file.name.endsWith('.pdf')) {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
    return text.map(page => page.replaceAll(/\s/g, '')).join('\n')
  }
  if (file.name.endsWith('.csv')) return new TextDecoder().decode(bytes)
  const book = XLSX.read(bytes)
  return book.SheetNames.map(name => XLSX.utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n')
}

async function reportsOf(office: Office, format: 'xlsx' | 'pdf' | 'csv') {
  const cards = (await office.client.reports.list()).filter(card => card.available)
  expect(cards.length).toBeGreaterThan(3)
  const made: MadeReport[] = []
  for (const { id } of cards) {
    const order = { ...month(office), report: id, format, masked: true, language: 'zh-CN' as const }
    made.push(await office.client.reports.make(order))
  }
  return made
}

describe.each(['xlsx', 'pdf', 'csv'] as const)('reports as %s', format => {
  it('of a drill say so in name and content, those of a live project never', {
    timeout: 120_000,
  }, async () => {
    for (const { file, drill: flag } of await reportsOf(drill, format)) {
      expect(file.name).toMatch(new RegExp(`^${DRILL_MARK}-`))
      expect(flag).toBe(true)
      const words = await wordsOf(file)
      expect(words, file.name).toContain(DRILL_MARK)
      if (format === 'pdf')
        for (const page of words.split('\n')) expect(page, file.name).toContain(DRILL_MARK)
    }
    for (const { file, drill: flag } of await reportsOf(live, format)) {
      expect(flag).toBe(false)
      expect(`${file.name} ${await wordsOf(file)}`).not.toContain(DRILL_MARK)
    }
  })
})

it('the pages that workers sign say so', async () => {
  const { file } = await drill.client.confirmations.pages(month(drill))
  expect(file.name).toContain(DRILL_MARK)
  for (const page of (await wordsOf(file)).split('\n')) expect(page).toContain(DRILL_MARK)
})

it('the statement says so in its name, inside the signed bytes, and to whoever verifies it', async () => {
  const statement = await sign(drill)
  const { file } = await drill.client.statements.export({ id: statement.id })
  expect(file.name).toContain(DRILL_MARK)
  const { content } = JSON.parse(await file.text())
  expect(Buffer.from(content, 'base64').toString()).toContain(`"drillMark":"${DRILL_MARK}"`)
  expect(await live.client.statements.verify({ file })).toMatchObject({ valid: true, drill: true })

  const real = await sign(live)
  const exported = await live.client.statements.export({ id: real.id })
  expect(exported.file.name).not.toContain(DRILL_MARK)
  expect(await drill.client.statements.verify({ file: exported.file })).toMatchObject({
    valid: true,
    drill: false,
  })
})

it('the outbox and every receipt say so', { timeout: 60_000 }, async () => {
  if ((await drill.client.statements.list(month(drill))).length === 0) await sign(drill)
  await drill.client.sync.submit(month(drill))
  await sync(drill)
  const operations = await drill.client.sync.outbox({})
  expect(operations.length).toBeGreaterThan(100)
  for (const operation of operations) {
    expect(operation.drill).toBe(true)
    for (const { body } of operation.answers) expect(body).toContain(DRILL_MARK)
  }
  const handover = operations.find(item => item.kind === 'payroll.handover')
  const { answers } = await drill.client.sync.recordHandover({
    id: handover?.id ?? '',
    reference: '门户-001',
    by: '劳思远',
  })
  expect(answers.at(-1)?.body).toContain(DRILL_MARK)
})

describe('drill and live', () => {
  const authority = (office: Office) =>
    office.client.sync.connect({
      projectId: office.project.id,
      name: '市平台',
      profile: 'guangzhou',
      url: 'https://platform.example/jkgl/',
      drill: false,
      credentials: { accessNo: 'a'.repeat(32), key: 'b'.repeat(32), factoryNum: 'c'.repeat(32) },
      codeTables: {},
    })

  it('never stand side by side on a project', async () => {
    expect(await refusal(authority(drill))).toMatchObject({ code: 'connection-ledger-mismatch' })
    using trial = await openOffice({ drill: true })
    expect(await refusal(authority(trial))).toMatchObject({ code: 'connection-ledger-mismatch' })
    using real = await openOffice()
    expect(await authority(real)).toMatchObject({ drill: false })
    expect(await refusal(connectPlatform(real, platform))).toMatchObject({
      code: 'connection-ledger-mismatch',
    })
  })

  it('a stand-in is a drill whatever the user called it', async () => {
    using office = await openOffice()
    const { url, appid, secret } = platform.national
    const connection = await office.client.sync.connect({
      projectId: office.project.id,
      name: '正式平台',
      profile: 'national',
      url,
      drill: false,
      credentials: { appid, secret },
      codeTables: {},
    })
    expect(connection.drill).toBe(true)
  })
})
