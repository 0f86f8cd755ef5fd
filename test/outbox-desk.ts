import { randomUUID } from 'node:crypto'
import { EMPTY_PROJECT } from '../contract/empty-project.ts'
import { openLedger } from '../db/open.ts'
import { insertProject, setCompany } from '../db/repositories/registers.ts'
import {
  answersOf,
  enqueueOperation,
  findOperation,
  insertStatement,
  listOperations,
  type OperationRecord,
  upsertConnection,
} from '../db/repositories/submission.ts'
import { PASSPHRASE, type TemporaryLedger, temporaryLedger } from '../db/testing/temporary-ledger.ts'
import { transaction } from '../db/transaction.ts'
import { DRILL_CODE_TABLES } from '../platform/code-tables.ts'
import type { Platform } from '../platform/server.ts'
import { exampleUpload } from '../sync/national/codec/example.test-data.ts'
import { idempotencyKey, type Operation } from '../sync/operation.ts'
import { recoverInterrupted, runOutbox } from '../sync/outbox.ts'
import { exampleFields, NOW, send } from './drill-client.ts'

const PROJECT = randomUUID()
const PERIOD = '2026-03'

/** Numbers that no two operations of a test run share, so that each is known again on the platform. */
let serial = 100

/** The ledger of a client with an outbox to a running stand-in, and a clock. Operations are put in directly. */
export class OutboxDesk {
  #made: TemporaryLedger
  #ledger: TemporaryLedger['ledger']
  #connections = { guangzhou: '', national: '' }
  #statement = { id: '', digest: '' }
  now = NOW

  private constructor(made: TemporaryLedger) {
    this.#made = made
    this.#ledger = made.ledger
  }

  /** `url` maps an address of the stand-in to the one the client uses (a proxy). */
  static async open(platform: Platform, url = (address: string) => address): Promise<OutboxDesk> {
    const desk = new OutboxDesk(await temporaryLedger())
    const { base, accessNo, key, factoryNum } = platform.guangzhou
    const { appid, secret } = platform.national
    transaction(desk.#ledger, db => {
      setCompany(db, { name: '虚构劳务有限公司', uscc: '91440101MA5CXXXXX0' })
      insertProject(db, { ...EMPTY_PROJECT, id: PROJECT, code: 'GZ-TEST-1', name: '虚构项目' })
      const shared = { projectId: PROJECT, drill: true, parked: false, codeTables: DRILL_CODE_TABLES }
      const guangzhou = upsertConnection(db, {
        ...shared,
        id: randomUUID(),
        name: '演练·广州',
        profile: 'guangzhou',
        url: url(base),
        credentials: { accessNo, key, factoryNum },
      })
      const national = upsertConnection(db, {
        ...shared,
        id: randomUUID(),
        name: '演练·全国',
        profile: 'national',
        url: url(platform.national.url),
        credentials: { appid, secret },
      })
      desk.#connections = { guangzhou: guangzhou.id, national: national.id }
    })
    desk.sign()
    return desk
  }

  get ledger() {
    return this.#ledger
  }

  /** A new statement of the month replaces the one before. */
  sign(): void {
    const digest = String(++serial).padStart(64, '0')
    const id = randomUUID()
    transaction(this.#ledger, db =>
      insertStatement(db, {
        id,
        projectId: PROJECT,
        period: PERIOD,
        digest,
        linesDigest: digest,
        amends: this.#statement.digest || null,
        drill: true,
        createdAt: this.now.toISOString(),
        bytes: Buffer.from('{}'),
        people: 2,
        grossPay: 0,
        deductions: 0,
        netPay: 0,
      }),
    )
    this.#statement = { id, digest }
  }

  /** Queues a worker's registration. */
  worker(): OperationRecord {
    const idcard = `9901011990010${String(++serial).padStart(5, '0')}`
    const fields = exampleFields('workerSave', { idcard })
    return this.#queue('guangzhou.worker', { kind: 'guangzhou', call: 'workerSave', fields })
  }

  /** Queues a worker's entry, which waits for his registration. It is a call the platform cannot be asked about. */
  entry(of: OperationRecord): OperationRecord {
    const idcard = 'fields' in of.payload ? idcardOf(of.payload.fields) : ''
    const fields = exampleFields('enterExit', { idcard })
    return this.#queue('guangzhou.entry', { kind: 'guangzhou', call: 'enterExit', fields }, of.id)
  }

  /** Queues a gate record of the worker of the example; its second of the day is its own. */
  attendance(): OperationRecord {
    const clock = new Date(++serial * 1000).toISOString().slice(11, 19).replaceAll(':', '')
    const fields = exampleFields('attendance', { atteTime: `20260302${clock}` })
    return this.#queue('guangzhou.attendance', { kind: 'guangzhou', call: 'attendance', fields })
  }

  /** Queues two workers' pay; the sum of net pay is its own. `stranger` names somebody the platform does not know. */
  pay({ stranger = false } = {}): OperationRecord & { netPay: number } {
    const number = ++serial
    const {
      teamSysNo: _team,
      details,
      payer,
      ...upload
    } = exampleUpload(2, { wageMonth: PERIOD, paidOn: '2026-03-31' })
    const netPay = 100_000 + number
    const rows = details.map(({ bankCode: _code, ...row }, index) => ({
      ...row,
      idNumber: stranger ? '990101197001010000' : row.idNumber,
      netPay: index === 0 ? netPay : 1,
      thirdPayRollCode: `desk-${number}-${index}`,
    }))
    const { bankCode: _payerCode, ...account } = payer
    const operation = this.#queue('national.payroll', {
      ...upload,
      kind: 'national-payroll',
      teamName: '木工班组',
      payer: account,
      statementDigest: this.#statement.digest,
      details: rows,
    })
    return { ...operation, netPay: netPay + 1 }
  }

  #queue(kind: string, operation: Operation, dependsOn: string | null = null): OperationRecord {
    const connectionId = this.#connections[operation.kind === 'guangzhou' ? 'guangzhou' : 'national']
    const id = randomUUID()
    transaction(this.#ledger, db =>
      enqueueOperation(db, {
        id,
        connectionId,
        projectId: PROJECT,
        period: PERIOD,
        statementId: this.#statement.id,
        kind,
        label: '木工班组',
        idempotencyKey: idempotencyKey(connectionId, operation),
        payload: operation,
        dependsOn,
        state: 'queued',
        reason: null,
        ticket: null,
        attempts: 0,
        createdAt: this.now.toISOString(),
        sentAt: null,
        settledAt: null,
        drill: true,
      }),
    )
    return this.read(id)
  }

  read(id: string): OperationRecord {
    const operation = findOperation(this.#ledger.db, id)
    if (operation === null) throw new Error('an operation vanished')
    return operation
  }

  all(): OperationRecord[] {
    return listOperations(this.#ledger.db, {})
  }

  /** What the platform answered to an operation, oldest first. */
  answers(id: string) {
    return answersOf(this.#ledger.db, [id])
  }

  sync(timeoutMs = 10_000, signal = new AbortController().signal) {
    return runOutbox(
      { ledger: this.#ledger, now: () => this.now, signal, timeoutMs, onProgress: () => {} },
      {},
    )
  }

  /** Lets time pass, so that an upload that cannot be found counts as not there. */
  wait(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000)
  }

  /** The process ends where it stands and starts again. */
  async restart(): Promise<void> {
    this.#ledger.close()
    this.#ledger = await openLedger(this.#made.folder, { by: 'passphrase', passphrase: PASSPHRASE })
    recoverInterrupted(this.#ledger)
  }

  [Symbol.dispose](): void {
    if (this.#ledger.connection.open) this.#ledger.close()
    this.#made[Symbol.dispose]()
  }
}

/** Registers at the stand-in what pay stands on: the team and the two workers of the example. */
export async function registerPayees(platform: Platform): Promise<void> {
  await send(platform, 'teamSave')
  for (const row of exampleUpload(2).details) await send(platform, 'workerSave', { idcard: row.idNumber })
}

function idcardOf(fields: unknown): string {
  return typeof fields === 'object' && fields !== null && 'idcard' in fields ? String(fields.idcard) : ''
}
