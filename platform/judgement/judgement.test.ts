import { afterEach, expect, it } from 'vitest'
import { dayOfPeriod } from '../../contract/dates.ts'
import type { CheckReport, ShownFinding } from '../../contract/finding.ts'
import { maskIdNumber, maskName } from '../../contract/masking.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { storeMonth } from '../../db/testing/store-month.ts'
import { transaction } from '../../db/transaction.ts'
import { RULES } from '../../rules/index.ts'
import { FAULTS } from '../../rules/testing/faults/index.ts'
import { faultyMonth } from '../../rules/testing/faulty-month.ts'
import { TEST_TABLES } from '../../test/direct-upload.ts'
import { stateOf } from '../../test/drill-client.ts'
import { follow, type Office, openOffice, sync } from '../../test/office.ts'
import { type Platform, startPlatform } from '../server.ts'
import { ASKED_RULES } from './asked-rules.ts'

let platform: Platform | null = null
let office: Office | null = null
afterEach(async () => {
  office?.[Symbol.dispose]()
  await platform?.close()
})

/** Faults that a month may be submitted with: they warn, or ask for a reason. */
const SUBMITTABLE = [
  'sex against the ID number',
  'a bullet for the interpunct',
  'a phone number that is too short',
  'a month’s pay of eighty thousand',
  'a day’s wage below the minimum',
].map(name => FAULTS.findIndex(fault => fault.name === name))

/** A month before anything was paid, in the ledger of a client that is connected to a stand-in. */
async function prepared(generated: ProjectMonth): Promise<{ office: Office; platform: Platform }> {
  const month = { ...generated, payResults: [] }
  const now = new Date(`${month.today}T02:00:00Z`)
  platform = await startPlatform({ now: () => now })
  const opened = await openOffice({ drill: true })
  opened.clock.now = now
  transaction(opened.ledger, db => storeMonth(db, month))
  const shared = { projectId: month.project.id, drill: true, codeTables: TEST_TABLES }
  const { base, ...city } = platform.guangzhou
  const { url, ...national } = platform.national
  const { connect } = opened.client.sync
  await connect({ ...shared, name: '演练·广州', profile: 'guangzhou', url: base, credentials: city })
  await connect({ ...shared, name: '演练·全国', profile: 'national', url, credentials: national })
  office = { ...opened, project: month.project }
  return { office, platform }
}

/** Everyone confirms, every alert gets a reason; then the month is signed and sent. Answers what the client had shown by then. */
async function submit(own: Office, period: string): Promise<CheckReport['findings']> {
  const { client, project } = own
  const month = { projectId: project.id, period }
  const rows = await client.confirmations.list(month)
  await client.confirmations.record({
    lineIds: rows.map(row => row.lineId),
    method: 'handwritten',
    witness: null,
    evidence: null,
  })
  const { findings } = await follow(client.checks.run({ ...month, language: 'zh-CN' }))
  for (const { id, severity } of findings)
    if (severity === 'alert')
      await client.checks.giveReason({ ...month, findingId: id, text: '已核实', by: '孙示例' })
  const { digest, obstacles } = await client.statements.preview(month)
  expect(obstacles).toEqual([])
  await client.statements.sign({
    ...month,
    digest: digest ?? '',
    signer: { name: '孙示例', role: '劳资专管员' },
    key: null,
  })
  await client.sync.submit(month)
  // A day of it is enough: the device names gate and kind itself.
  await client.sync.submitAttendance({ ...month, day: dayOfPeriod(period, 8), device: null })
  for (let times = 0; times < 3; times++) await sync(own)
  return findings
}

/** A finding as the stand-in names it: rule and person, masked. */
function named({ workers, lines }: ProjectMonth): (finding: ShownFinding) => string {
  const people = new Map([...workers, ...lines].map(({ id, name, idNumber }) => [id, { name, idNumber }]))
  return ({ rule, subject }) => {
    const person = people.get(subject.key)
    const idNumber = person?.idNumber ?? null
    return idNumber === null
      ? `${rule} ${subject.label}`
      : `${rule} ${maskName(person?.name ?? '')} ${maskIdNumber(idNumber)}`
  }
}

it('asks only rules that are of the pack, and no rule about papers that nobody sends', () => {
  expect(ASKED_RULES.length).toBeGreaterThan(30)
  expect(ASKED_RULES.flatMap(({ reads }) => reads).filter(field => field.startsWith('papers.'))).toEqual([])
  expect(ASKED_RULES.length).toBeLessThan(RULES.length)
})

it('finds nothing that the client had not shown', async () => {
  const { month } = faultyMonth(1, SUBMITTABLE)
  const desks = await prepared(month)
  const shown = await submit(desks.office, month.period)
  const operations = await desks.office.client.sync.outbox({ projectId: month.project.id })
  const open = operations.filter(({ state, kind }) => state !== 'accepted' && kind !== 'payroll.handover')
  expect(open.map(({ kind, state, reason }) => [kind, state, reason])).toEqual([])

  const { warnings: own, punches } = await stateOf(desks.platform)
  expect(punches).toBeGreaterThan(0)
  const name = named(month)
  const known = new Set(shown.map(name))
  expect(own.map((each: { rule: string; label: string }) => `${each.rule} ${each.label}`)).toSatisfy(
    (found: string[]) => found.every(each => known.has(each)),
  )
  expect(new Set(own.map((each: { rule: string }) => each.rule))).toEqual(
    new Set([
      'idn-sex-mismatch',
      'idn-name-interpunct',
      'idn-mobile-format',
      'pay-single-month-high',
      'mwg-daily-average',
    ]),
  )
  expect(JSON.stringify(own)).not.toMatch(/\d{15}/)
})
