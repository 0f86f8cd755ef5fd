import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EMPTY_PROJECT } from '../contract/empty-project.ts'
import { makeBackup } from './backup.ts'
import { insertProject } from './repositories/registers.ts'
import { PASSPHRASE, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const CANARY = '金丝雀990101199001010010canary'

test('what is in the ledger is nowhere in its folder: not in database, WAL, header, lock or backup', async () => {
  using made = await temporaryLedger()
  transaction(made.ledger, db => {
    for (let n = 0; n < 200; n++) {
      insertProject(db, {
        ...EMPTY_PROJECT,
        id: `${n}`,
        code: `${CANARY}-${n}`,
        name: CANARY,
        address: CANARY,
      })
    }
  })
  makeBackup(made.ledger)
  const key = Buffer.from(made.ledger.key)
  const code = made.recoveryCode.replaceAll('-', '')
  const texts = [CANARY, PASSPHRASE, code, made.recoveryCode, 'CREATE TABLE', 'payroll_line']
  const secrets = texts.flatMap(text => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(
      Buffer.from(text)
        .toString('base64')
        .replace(/.{0,2}=*$/, ''),
    ),
  ])
  secrets.push(key, Buffer.from(key.toString('hex')), Buffer.from(key.toString('base64')))

  const found = () =>
    filesIn(made.folder).flatMap(file => {
      const bytes = readFileSync(file)
      return secrets.filter(secret => bytes.includes(secret)).map(secret => `${file}: ${secret}`)
    })
  const files = filesIn(made.folder).filter(file => readFileSync(file).length > 10_000)
  expect(files.map(file => file.slice(file.lastIndexOf('/') + 1)).toSorted()).toEqual(
    expect.arrayContaining(['ledger.db', 'ledger.db-wal']),
  )
  const seen = filesIn(made.folder).filter(file => readFileSync(file).includes(made.ledger.ledgerId))
  expect(seen.length, 'the scan does find what is there').toBe(5)
  // The manifest of a backup names tables and their sizes, so that a copy can be judged without its key.
  const besidesManifest = () => found().filter(line => !/backup\.json: payroll_line$/.test(line))
  expect(besidesManifest()).toEqual([])
  made.ledger.close()
  expect(besidesManifest()).toEqual([])
})

/** Files that hold a lock of this process are not opened: closing them would give the lock away. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile() && !file.name.endsWith('.lock'))
    .map(file => join(file.parentPath, file.name))
}
