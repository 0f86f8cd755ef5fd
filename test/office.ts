import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient, ORPCError } from '@orpc/server'
import * as z from 'zod'
import type { Progress } from '../contract/api/base.ts'
import type { ImportChoices, ImportView } from '../contract/api/imports.ts'
import type { Api } from '../contract/api/index.ts'
import type { Project } from '../contract/entities.ts'
import type { WritableLedger } from '../db/handle.ts'
import { markDrillLedger } from '../db/repositories/revision.ts'
import { type TemporaryLedger, temporaryLedger } from '../db/testing/temporary-ledger.ts'
import { transaction } from '../db/transaction.ts'
import { createRouter } from '../main/core/router.ts'
import type { CoreState } from '../main/services/core-state.ts'
import { readSampleProject, seedProject } from '../main/shells/cli/demo/seed-project.ts'
import type { Platform } from '../platform/server.ts'

export type Client = ContractRouterClient<Api>

/** The month of the samples, and a day on which it is prepared: after the planned pay day, so that platforms take it. */
export const PERIOD = '2026-10'
export const TODAY = new Date('2026-11-20T02:00:00Z')

/** Path of a file of samples/. */
export const sample = (name: string): string => fileURLToPath(new URL(`../samples/${name}`, import.meta.url))

export const CORRECTED_PAYROLL = '10月工资表-更正.xlsx'

/** A clerk's whole client in this process, on a real encrypted ledger with the sample project in it. */
export interface Office extends Disposable {
  readonly core: CoreState
  readonly client: Client
  readonly ledger: WritableLedger
  readonly made: TemporaryLedger
  readonly project: Project
  /** The clock of the core; assign to move it. */
  clock: { now: Date }
}

/** Opens an office with the sample company and project registered, nothing imported. `drill` makes a drill ledger. */
export async function openOffice({ drill = false } = {}): Promise<Office> {
  const made = await temporaryLedger()
  const clock = { now: TODAY }
  const core: CoreState = {
    host: { kind: 'cli', dataFolder: made.folder, keyStore: null },
    now: () => clock.now,
    ledger: made.ledger,
  }
  const client: Client = createRouterClient(createRouter(core))
  if (drill) transaction(made.ledger, markDrillLedger)
  const source = readSampleProject(sample('project.json'))
  await client.ledger.setCompany(source.company)
  const project = await seedProject(client, source)
  return {
    core,
    client,
    ledger: made.ledger,
    made,
    project,
    clock,
    [Symbol.dispose]: () => made[Symbol.dispose](),
  }
}

/** Follows a long job to its answer. */
export async function follow<T>(
  events: Promise<AsyncIterable<Progress | { type: 'done'; result: T }>>,
): Promise<T> {
  for await (const event of await events) if (event.type === 'done') return event.result
  throw new Error('a job ended without an answer')
}

/** A file of the samples, or bytes under a name, as the window hands it over. */
export function fileOf(source: string | { name: string; bytes: Uint8Array }): File {
  return typeof source === 'string'
    ? new File([new Uint8Array(readFileSync(sample(source)))], basename(source))
    : new File([new Uint8Array(source.bytes)], source.name)
}

export function preview(
  { client, project }: Office,
  file: File,
  choices: Partial<ImportChoices> = {},
): Promise<ImportView> {
  const chosen = { projectId: project.id, period: null, kinds: {}, mapping: {}, ...choices }
  return follow(client.imports.preview({ file, choices: chosen, language: 'zh-CN' }))
}

export function commit({ client }: Office, id: string): Promise<ImportView> {
  return follow(client.imports.commit({ id, language: 'zh-CN' }))
}

/** Previews and commits. */
export async function importFile(
  office: Office,
  source: Parameters<typeof fileOf>[0],
  choices: Partial<ImportChoices> = {},
): Promise<ImportView> {
  return commit(office, (await preview(office, fileOf(source), choices)).id)
}

/** The month as it can be signed: roster, attendance and the corrected payroll imported. */
export async function importMonth(office: Office): Promise<void> {
  for (const file of ['花名册.xlsx', '10月考勤表.xls', CORRECTED_PAYROLL]) await importFile(office, file)
}

/** Imports the list of an attendance device: whose record, its Beijing time, 进 or 出 or nothing. */
export async function importPunches(
  office: Office,
  ...rows: [person: { name: string; idNumber: string }, at: string, way: '进' | '出' | ''][]
): Promise<void> {
  const lines = rows.map(([{ name, idNumber }, at, way]) => `${name},${idNumber},${at},${way}`)
  const text = `\uFEFF${['姓名,身份证号,打卡时间,进出方向', ...lines].join('\r\n')}\r\n`
  await importFile(office, { name: '打卡记录.csv', bytes: Buffer.from(text) })
}

/** Every worker confirms his line as it stands. */
export async function confirmAll({ client, project }: Office): Promise<void> {
  const rows = await client.confirmations.list({ projectId: project.id, period: PERIOD })
  const lineIds = rows.map(row => row.lineId)
  await client.confirmations.record({ lineIds, method: 'handwritten', witness: null, evidence: null })
}

/** Signs the month as previewed now. */
export async function sign({ client, project }: Office) {
  const month = { projectId: project.id, period: PERIOD }
  const { digest } = await client.statements.preview(month)
  return client.statements.sign({
    ...month,
    digest: digest ?? '',
    signer: { name: '劳思远', role: '劳资专管员' },
    key: null,
  })
}

/** Connects both doors of a stand-in. */
export async function connectPlatform({ client, project }: Office, platform: Platform): Promise<void> {
  const { base, accessNo, key, factoryNum } = platform.guangzhou
  const { url, appid, secret } = platform.national
  const shared = { projectId: project.id, drill: true, codeTables: {} }
  await client.sync.connect({
    ...shared,
    name: '演练·广州',
    profile: 'guangzhou',
    url: base,
    credentials: { accessNo, key, factoryNum },
  })
  await client.sync.connect({
    ...shared,
    name: '演练·全国',
    profile: 'national',
    url,
    credentials: { appid, secret },
  })
}

export const sync = ({ client, project }: Office) => follow(client.sync.run({ projectId: project.id }))

/** The code with which the core refuses, and its details; fails when it does not refuse. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; details: object }> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return z.object({ code: z.string(), details: z.looseObject({}) }).parse(error.data)
  }
  throw new Error('it was not refused')
}

/** Tables that hold what an import or an edit may write. */
const PROJECT_DATA = [
  'team',
  'worker',
  'engagement',
  'labor_contract',
  'safety_training',
  'attendance_month',
  'payroll_sheet',
  'payroll_line',
  'pay_result',
  'confirmation',
]

/** Every row of the tables that people's work stands in, to be compared: equal text, equal ledger. */
export function projectData({ ledger }: Pick<Office, 'ledger'>): string {
  return tables({ ledger }, PROJECT_DATA)
}

/** The whole ledger but for the audit log, which only grows. */
export function wholeLedger({ ledger }: Pick<Office, 'ledger'>): string {
  const names = ledger.connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'audit%' ORDER BY name",
    )
    .all()
    .map(row => row.name)
  return tables({ ledger }, names)
}

function tables({ ledger }: Pick<Office, 'ledger'>, names: readonly string[]): string {
  return names
    .flatMap(name => [
      name,
      ...ledger.connection
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map(row => JSON.stringify(row))
        .sort(),
    ])
    .join('\n')
}
