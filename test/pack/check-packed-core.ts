import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import { ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Api } from '../../contract/api/index.ts'
import { startCoreThread } from '../../main/shells/browser/core-thread.ts'
import { projectFolder } from '../../main/shells/built-files.ts'
import { clientOver } from '../../main/shells/core-connection.ts'
import { type Outcome, outcome } from './outcome.ts'

/**
 * Runs the packed core from its archive alone, far from this checkout's node_modules: makes an encrypted ledger (which
 * loads the packed native library), opens it again, reads a spreadsheet (which starts the packed worker) and draws a PDF
 * (which needs the packed fonts).
 */
export async function checkPackedCore(packed: string): Promise<Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinzhang-packed-'))
  const program = join(folder, 'app')
  try {
    extractAll(join(packed, 'resources', 'app.asar'), program)
    await cp(join(packed, 'resources', 'app.asar.unpacked'), program, { recursive: true, force: true })
    const worker = pathToFileURL(join(program, 'dist', 'main', 'worker.js'))
    const core = await startCoreThread(join(folder, 'data'), worker)
    const port = core.connect()
    const client = clientOver(port)
    const outcomes = [await ledgerOutcome(client), await monthOutcome(client).catch(refused)]
    port.close()
    await core.stop()
    return outcomes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Client = ContractRouterClient<Api>

async function ledgerOutcome({ ledger }: Client): Promise<Outcome> {
  const passphrase = 'packed core check'
  const before = await ledger.status()
  const made = await ledger.create({ passphrase, companyName: '打包自检公司', uscc: null })
  await ledger.lock()
  const opened = await ledger.unlock({ by: 'passphrase', passphrase })
  const states = [before.state, made.status.state, opened.state].join(' → ')
  return outcome(
    'the packed core makes and opens a ledger',
    states === 'missing → open → open' ? [] : [states],
  )
}

const readsAndDraws = 'the packed core reads spreadsheets and draws a PDF'

const refused = (error: unknown): Outcome =>
  outcome(readsAndDraws, [error instanceof ORPCError ? JSON.stringify(error.data) : String(error)])

async function monthOutcome(client: Client): Promise<Outcome> {
  const project = await client.projects.add({ code: 'GZ-DEMO-2026-001', name: '一号安置房' })
  for (const name of ['花名册.xlsx', '10月工资表.xlsx']) {
    const file = new File([await readFile(join(projectFolder, 'samples', name))], name)
    const choices = { projectId: project.id, period: null, kinds: {}, mapping: {} }
    const view = await last(await client.imports.preview({ file, choices, language: 'zh-CN' }))
    await last(await client.imports.commit({ id: view.id, language: 'zh-CN' }))
  }
  const pages = await client.confirmations.pages({ projectId: project.id, period: '2026-10' })
  const head = (await pages.file.text()).slice(0, 5)
  return outcome(readsAndDraws, head === '%PDF-' ? [] : [`the file begins with ${head}`])
}

/** The result of a job. */
async function last<T>(
  events: AsyncIterable<{ type: 'progress' } | { type: 'done'; result: T }>,
): Promise<T> {
  for await (const event of events) if (event.type === 'done') return event.result
  throw new Error('the job ended without a result')
}
