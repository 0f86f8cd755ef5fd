import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { OperationView } from '../../contract/api/sync.ts'
import { openLedger } from '../../db/open.ts'
import { listOperations } from '../../db/repositories/submission.ts'
import { Fault } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { documentOf, PASSPHRASE, runCli, startCli } from '../cli/run-cli.ts'
import { stateOf } from '../drill-client.ts'
import { confirmAll, connectPlatform, importMonth, openOffice, PERIOD, sign } from '../office.ts'

/**
 * The machine was switched off while it was sending; at the next start the program sent the same again. What was under way when
 * a process died is uncertain, is asked about at the next sync, and stands on the platform once.
 */
let platform: Platform
beforeEach(async () => {
  platform = await startPlatform()
})
afterEach(() => platform.close())

const Outbox = z.object({ operations: z.array(OperationView) })

/** An office with a signed month, connected, and closed: the command line goes on with its folder. */
async function signedOffice() {
  const office = await openOffice({ drill: true })
  await importMonth(office)
  await confirmAll(office)
  await connectPlatform(office, platform)
  const statement = await sign(office)
  office.ledger.close()
  return { office, statement, folder: office.made.folder }
}

/** The states of everything in the outbox, read without the program: nothing is recovered by looking. */
async function statesIn(folder: string): Promise<string[]> {
  const ledger = await openLedger(folder, { by: 'passphrase', passphrase: PASSPHRASE })
  const states = listOperations(ledger.db, {}).map(({ state }) => state)
  ledger.close()
  return states
}

/** Calls of one kind that the platform has worked on. */
const workedOn = async (call: string): Promise<number> =>
  (await stateOf(platform)).requests.filter((request: { call: string }) => request.call === call).length

describe.each([
  // Found by its rows, and settled.
  { what: 'wages that had arrived', call: 'Payroll.Add', uncertain: 0 },
  // Not to be found, but it might still be worked on: it waits.
  { what: 'wages that had not left', call: 'Team.Query', uncertain: 1 },
  // Sent once more, which changes nothing at the platform.
  { what: 'a registration', call: 'smz/teamBuilder/save', uncertain: 0 },
])('killed while sending $what', ({ call, uncertain }) => {
  it('asks at the next start and sends nothing twice', { timeout: 120_000 }, async () => {
    const { office, statement, folder } = await signedOffice()
    using _office = { [Symbol.dispose]: () => office[Symbol.dispose]() }
    platform.setFaults({ faults: [Fault.parse({ kind: 'delay', ms: 600_000, call, skip: 1 })] })
    const month = ['--data', folder, '--project', office.project.code, '--period', PERIOD]
    const dying = startCli(['submit', ...month])
    await expect.poll(() => workedOn(call), { timeout: 60_000, interval: 50 }).toBe(2)
    dying.kill('SIGKILL')
    await once(dying, 'close')
    expect((await statesIn(folder)).filter(state => state === 'sending')).toHaveLength(1)

    platform.setFaults({ faults: [] })
    const shown = await runCli(['outbox', 'list', '--data', folder, '--json'])
    const { operations } = Outbox.parse(documentOf(shown))
    expect(operations.filter(item => item.state === 'uncertain')).toMatchObject([
      { reason: 'interrupted', attempts: 1 },
    ])
    expect(operations.filter(item => item.state === 'sending')).toEqual([])

    await runCli(['sync', '--data', folder])
    await runCli(['sync', '--data', folder])
    const states = await statesIn(folder)
    expect(states.filter(state => state === 'uncertain')).toHaveLength(uncertain)
    const { payrolls, workers } = await stateOf(platform)
    const paid = payrolls.reduce((sum: number, row: { netPay: number }) => sum + row.netPay, 0)
    if (uncertain === 0) expect(paid).toBe(statement.totals.netPay)
    else expect(paid).toBeLessThan(statement.totals.netPay)
    const uploads = operations.filter(item => item.kind === 'national.payroll').length
    expect(payrolls).toHaveLength(uploads - uncertain)
    expect(workers).toHaveLength(60)
  })
})
