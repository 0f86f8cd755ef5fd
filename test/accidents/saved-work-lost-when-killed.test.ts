import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit.ts'
import { openLedger } from '../../db/open.ts'
import { PASSPHRASE, temporaryLedger } from '../../db/testing/temporary-ledger.ts'

const ROUNDS = 5
const script = join(import.meta.dirname, 'commit-numbered-entries.ts')

/** Lets the child commit for a while, alone, kills it without warning and answers the last number it said was saved. */
async function killedWhileSaving(folder: string): Promise<number> {
  const child = spawn(process.execPath, [script, folder, PASSPHRASE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const endedByItself = once(child, 'exit').then(() => Promise.reject(new Error('the child ended by itself')))
  await Promise.race([once(child.stdout, 'data'), endedByItself])
  endedByItself.catch(() => 'killed below')
  const second = openLedger(folder, { by: 'passphrase', passphrase: PASSPHRASE })
  await expect(second).rejects.toMatchObject({ code: 'ledger-in-use', details: { pid: child.pid } })
  await setTimeout(Math.random() * 400)
  child.kill('SIGKILL')
  await once(child, 'close')
  // The kill may have cut the last line; only whole lines were said.
  return Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1))
}

test('a killed program has lost nothing it said was saved, and leaves no lock behind', {
  timeout: 60_000,
}, async () => {
  using made = await temporaryLedger()
  made.ledger.close()
  let before = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const said = await killedWhileSaving(made.folder)
    expect(said).toBeGreaterThan(before)
    const ledger = await openLedger(made.folder, { by: 'passphrase', passphrase: PASSPHRASE })
    const audit = verifyAudit(ledger)
    expect(audit.intact).toBe(true)
    expect(audit.head.sequence).toBeGreaterThanOrEqual(said)
    // At most one commit can have been finished without having been printed.
    expect(audit.head.sequence).toBeLessThanOrEqual(said + 1)
    expect(ledger.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    before = audit.head.sequence
    ledger.close()
  }
})
