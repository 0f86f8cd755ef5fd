import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient, isDefinedError, ORPCError } from '@orpc/server'
import * as z from 'zod'
import type { Progress } from '../../../contract/api/base.ts'
import type { Api } from '../../../contract/api/index.ts'
import type { Project } from '../../../contract/entities.ts'
import { stepWords } from '../../../contract/language/steps.ts'
import { Refusal, RefusalCode, RefusalDetails } from '../../../contract/refusal.ts'
import { DEFAULT_LIMITS } from '../../../importers/formats/limits.ts'
import { createRouter } from '../../core/router.ts'
import type { CoreState } from '../../services/core-state.ts'
import { lockLedger } from '../../services/ledger.ts'
import { defaultDataFolder } from '../data-folder.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** Flags that every command has. */
export const CommonFlags = z.object({
  data: z.string().optional(),
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
  lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  passphraseFile: z.string().optional(),
})
export type CommonFlags = z.infer<typeof CommonFlags>

export type Client = ContractRouterClient<Api>

/** The core in this process, spoken to through the same contract as by the window. */
export class Session {
  readonly terminal: Terminal
  readonly client: Client
  readonly core: CoreState
  readonly #flags: CommonFlags

  /** @param command words of the command, by which its answer is held against the contract */
  constructor(flags: CommonFlags, command: string) {
    this.#flags = flags
    this.terminal = terminalOf({ command, language: flags.lang, json: flags.json, quiet: flags.quiet })
    const dataFolder = resolve(flags.data ?? defaultDataFolder())
    this.core = { host: { kind: 'cli', dataFolder, keyStore: null }, now: () => new Date(), ledger: null }
    this.client = createRouterClient(createRouter(this.core))
  }

  /** The passphrase, from the environment or a file; never from an argument, where others could read it. */
  passphrase(): string {
    const { passphraseFile } = this.#flags
    const said =
      passphraseFile === undefined ? process.env.XINZHANG_PASSPHRASE : readText(passphraseFile).trim()
    if (said === undefined || said === '') throw new Refusal('ledger-passphrase-missing')
    return said
  }

  /** Opens the ledger for the commands that need one. */
  async open(): Promise<Client> {
    await this.client.ledger.unlock({ by: 'passphrase', passphrase: this.passphrase() })
    return this.client
  }

  /** The project of that code. */
  async project(code: string): Promise<Project> {
    const found = (await this.client.projects.list()).find(project => project.code === code)
    if (found === undefined) throw new Refusal('project-unknown', { project: code })
    return found
  }

  /** Follows a long job to its answer, showing its progress. */
  async follow<T>(events: Promise<AsyncIterable<Progress | { type: 'done'; result: T }>>): Promise<T> {
    for await (const event of await events) {
      if (event.type === 'done') return event.result
      this.terminal.progress(stepWords(event.step, this.terminal.language), event.done, event.total)
    }
    throw new Error('a job ended without an answer')
  }

  close(): void {
    lockLedger(this.core)
  }
}

/** A file of the user's as text. @throws Refusal file-unreadable. */
export function readText(path: string): string {
  return Buffer.from(readBytes(path)).toString('utf8')
}

/** A file of the user's as bytes; "-" is standard input. @throws Refusal file-unreadable, file-too-large. */
export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    if (path === '-') return new Uint8Array(readFileSync(0))
    const facts = statSync(path)
    // A device such as /dev/zero never ends.
    if (facts.isCharacterDevice() || facts.isBlockDevice())
      throw new Refusal('file-unreadable', { file: basename(path) })
    const limit = DEFAULT_LIMITS.fileBytes
    if (facts.size > limit) throw new Refusal('file-too-large', { file: basename(path), limit })
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-unreadable', { file: basename(path) })
  }
}

/** A file of the user's as the contract takes it. */
export function fileAt(path: string): File {
  return new File([readBytes(path)], basename(path))
}

/** The password of encrypted workbooks, from the file that --password-file names: its text without the line end. */
export function passwordIn(path: string | undefined): { password?: string } {
  return path === undefined ? {} : { password: readText(path).replace(/^\uFEFF|\r?\n$/g, '') }
}

/** The refusal inside an error of the contract, or null when it is a defect. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'BAD_REQUEST') return refusalOfInput(error.data)
  const refused = z.object({ code: RefusalCode, details: RefusalDetails }).safeParse(error.data)
  return isDefinedError(error) && refused.success
    ? new Refusal(refused.data.code, refused.data.details)
    : null
}

const InputIssues = z.object({
  issues: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number()])).optional(),
      format: z.string().optional(),
    }),
  ),
})

/** An input that the contract did not take: what is no id is the id of nothing. */
function refusalOfInput(data: unknown): Refusal {
  const { issues } = InputIssues.safeParse(data).data ?? { issues: [] }
  if (issues.some(({ format }) => format === 'uuid')) return new Refusal('not-found')
  return new Refusal('invalid-value', { field: issues.map(({ path }) => path?.join('.') ?? '').join(' ') })
}
