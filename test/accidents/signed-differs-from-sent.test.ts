import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findStatement, listOperations } from '../../db/repositories/submission.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { verifyStatement } from '../../signing/verify-statement.ts'
import { Operation } from '../../sync/operation.ts'
import { stateOf } from '../drill-client.ts'
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

/** The file the office had signed said one thing and the platform held another: an edit had slipped in between. */
let office: Office
let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ now: () => TODAY })
})
afterAll(() => platform.close())
beforeEach(async () => {
  office = await openOffice({ drill: true })
  await importMonth(office)
  await confirmAll(office)
  await connectPlatform(office, platform)
})
afterEach(() => office[Symbol.dispose]())

const month = () => ({ projectId: office.project.id, period: PERIOD })
const submit = () => office.client.sync.submit(month())
const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer())

/** Changes one line's pay by hand and has it confirmed anew, so that nothing but the signature stands against it. */
async function correctLine(): Promise<void> {
  const { rows } = await office.client.months.payroll({ ...month(), unmask: false, language: 'en' })
  const lineId = rows[0]?.id ?? ''
  await office.client.months.editLine({ lineId, field: 'bankName', text: '中国银行' })
  await office.client.confirmations.record({
    lineIds: [lineId],
    method: 'handwritten',
    witness: null,
    evidence: null,
  })
}

/** Everything about pay that the outbox carries, in the order of the statement. */
const sentLines = (digest: string) =>
  listOperations(office.ledger.db, {})
    .map(({ payload }) => Operation.parse(payload))
    .flatMap(operation =>
      operation.kind === 'national-payroll' && operation.statementDigest === digest ? operation.details : [],
    )
    .map(({ idNumber, wageCard, grossPay, netPay, bankName }) => ({
      idNumber,
      wageCard,
      grossPay,
      netPay,
      bankName,
    }))

it('bytes signed, kept, exported and uploaded are one content', async () => {
  const statement = await sign(office)
  const kept = findStatement(office.ledger.db, statement.id)?.bytes ?? Buffer.alloc(0)
  const exported = await bytesOf((await office.client.statements.export({ id: statement.id })).file)
  expect(exported.equals(kept)).toBe(true)
  const { valid, content, digest } = verifyStatement(exported)
  expect({ valid, digest }).toEqual({ valid: true, digest: statement.digest })

  await submit()
  const key = ({ idNumber }: { idNumber: string | null }) => idNumber ?? ''
  const sorted = <T extends { idNumber: string | null }>(lines: T[]) =>
    lines.toSorted((a, b) => key(a).localeCompare(key(b)))
  const signed = (content?.lines ?? []).map(({ idNumber, wageCard, grossPay, netPay, bankName }) => ({
    idNumber,
    wageCard,
    grossPay,
    netPay,
    bankName,
  }))
  expect(sorted(sentLines(statement.digest).map(line => ({ ...line })))).toEqual(sorted(signed))

  await sync(office)
  const { payrolls } = await stateOf(platform)
  const onPlatform = payrolls.filter((row: { payMonth: string }) => row.payMonth === PERIOD)
  const sum = (field: 'netPay' | 'grossPay' | 'people') =>
    onPlatform.reduce((all: number, row: Record<string, number>) => all + (row[field] ?? 0), 0)
  const { people, netPay, grossPay } = statement.totals
  expect({ people: sum('people'), netPay: sum('netPay'), grossPay: sum('grossPay') }).toEqual({
    people,
    netPay,
    grossPay,
  })

  // Sent, edited, asked for again: the file is still the one that was signed.
  await correctLine()
  const later = await bytesOf((await office.client.statements.export({ id: statement.id })).file)
  expect(createHash('sha256').update(later).digest('hex')).toBe(
    createHash('sha256').update(kept).digest('hex'),
  )
})

it('an edit after the signature makes the submission refuse, and nothing is queued', async () => {
  await sign(office)
  await correctLine()
  expect(await refusal(submit())).toMatchObject({ code: 'statement-superseded' })
  expect(await office.client.sync.outbox({})).toEqual([])
})

it('an edit between preview and signature makes the signature refuse', async () => {
  const { digest } = await office.client.statements.preview(month())
  await correctLine()
  const signing = office.client.statements.sign({
    ...month(),
    digest: digest ?? '',
    signer: { name: '劳思远', role: '劳资专管员' },
    key: null,
  })
  expect(await refusal(signing)).toMatchObject({ code: 'sign-content-changed' })
  expect(await office.client.statements.list(month())).toEqual([])
})

it('signing again amends the one before, and only the new one goes out', async () => {
  const first = await sign(office)
  await submit()
  await correctLine()
  // The clock was set back a day in between; the later statement is the later one all the same.
  office.clock.now = new Date(TODAY.getTime() - 24 * 3_600_000)
  const second = await sign(office)
  expect(second).toMatchObject({ amends: first.digest, current: true })
  expect(await office.client.statements.list(month())).toMatchObject([
    { digest: second.digest, current: true },
    { digest: first.digest, current: false },
  ])
  office.clock.now = TODAY
  await submit()
  expect(await submit()).toMatchObject({ queued: 0 })
  await sync(office)
  const wages = listOperations(office.ledger.db, {}).filter(item => item.kind === 'national.payroll')
  for (const { statementId, state, reason } of wages)
    expect({ state, reason }).toEqual(
      statementId === second.id
        ? { state: 'accepted', reason: null }
        : { state: 'blocked', reason: 'statement-superseded' },
    )
})
