import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import { startCoreThread } from '../../main/shells/browser/core-thread.ts'
import { clientOver } from '../../main/shells/core-connection.ts'
import { type Outcome, outcome } from './outcome.ts'

/**
 * Runs the packed core from its archive alone, far from this checkout's node_modules: makes an encrypted ledger (which
 * loads the packed native library), locks it and opens it again.
 */
export async function checkPackedCore(packed: string): Promise<Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinzhang-packed-'))
  const program = join(folder, 'app')
  const data = join(folder, 'data')
  try {
    extractAll(join(packed, 'resources', 'app.asar'), program)
    await cp(join(packed, 'resources', 'app.asar.unpacked'), program, { recursive: true, force: true })
    const core = await startCoreThread(data, pathToFileURL(join(program, 'dist', 'main', 'worker.js')))
    const port = core.connect()
    const { ledger } = clientOver(port)
    const passphrase = 'packed core check'
    const before = await ledger.status()
    const made = await ledger.create({ passphrase, companyName: '打包自检公司', uscc: null })
    await ledger.lock()
    const opened = await ledger.unlock({ by: 'passphrase', passphrase })
    port.close()
    await core.stop()
    const states = [before.state, made.status.state, opened.state].join(' → ')
    return [
      outcome('the packed core makes and opens a ledger', states === 'missing → open → open' ? [] : [states]),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
