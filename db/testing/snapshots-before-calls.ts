/**
 * Child process of crash-points.test.ts: does one thing to a ledger and, right before each of its changes of the file system,
 * copies the folder as it stands. Each copy is what pulling the plug at that moment would have left.
 *   node snapshots-before-calls.ts DEED FOLDER SNAPSHOTS
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { makeBackup } from '../backup.ts'
import { newestBackup } from '../backup-place.ts'
import { createLedger } from '../create-ledger.ts'
import { openLedger } from '../open.ts'
import { restoreBackup } from '../restore.ts'
import { setPassphrase } from '../slots.ts'
import { PASSPHRASE, QUICK_SCRYPT } from './temporary-ledger.ts'

const COUNTED = [
  'openSync',
  'writeSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'chmodSync',
  'copyFileSync',
] as const

function snapshotBeforeEachCall(folder: string, snapshots: string): void {
  const copy = fs.cpSync
  const exists = fs.existsSync
  let calls = 0
  let copying = false
  for (const name of COUNTED) {
    const watched = new Proxy(fs[name], {
      apply(target, self, args) {
        if (!copying && exists(folder)) {
          copying = true
          calls += 1
          copy(folder, join(snapshots, String(calls)), { recursive: true })
          copying = false
        }
        return Reflect.apply(target, self, args)
      },
    })
    Reflect.set(fs, name, watched)
  }
  syncBuiltinESMExports()
}

const [deed = '', folder = '', snapshots = ''] = process.argv.slice(2)
const watch = () => snapshotBeforeEachCall(folder, snapshots)

if (deed === 'create') {
  watch()
  await createLedger(folder, { passphrase: PASSPHRASE, scryptLogN: QUICK_SCRYPT })
} else if (deed === 'restore') {
  const backup = newestBackup(join(folder, 'backups'))
  watch()
  restoreBackup(backup?.folder ?? '', folder)
} else {
  const ledger = await openLedger(folder, { by: 'passphrase', passphrase: PASSPHRASE })
  watch()
  if (deed === 'passphrase') await setPassphrase(ledger, 'the new passphrase', QUICK_SCRYPT)
  else makeBackup(ledger)
}
