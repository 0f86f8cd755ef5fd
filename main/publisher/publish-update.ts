/**
 * For who publishes rule updates, not for clerks:
 *   npm run rule-update -- new-key --name NAME --out KEYFILE
 *   npm run rule-update -- sign CONTENT.json --key KEYFILE --out UPDATE.json
 * The passphrase of the key file comes from XINZHANG_KEY_PASSPHRASE. `new-key` prints what a release puts in
 * signing/publisher-key.data.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BUILT_IN_BOOK, RuleUpdate, strangerIn } from '../../rules/index.ts'
import { createSignerKeyFile, openSigner, signerCertificate } from '../../signing/signer-key-file.ts'
import { signUpdate } from '../../signing/update-file.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, key: { type: 'string' }, out: { type: 'string' } },
})
const [verb, content] = positionals
const { name, key, out } = values
const passphrase = process.env.XINZHANG_KEY_PASSPHRASE ?? ''

if (verb === 'new-key' && name !== undefined && out !== undefined) {
  const identity = { name, role: 'rule updates', uscc: null, drill: false }
  const bytes = await createSignerKeyFile(identity, passphrase, new Date())
  writeFileSync(out, bytes, { flag: 'wx', mode: 0o600 })
  const { publicKey } = signerCertificate(bytes).body
  console.log(JSON.stringify({ publicKey, development: false }, null, 2))
} else if (verb === 'sign' && content !== undefined && key !== undefined && out !== undefined) {
  const update = RuleUpdate.parse(JSON.parse(readFileSync(content, 'utf8')))
  const stranger = strangerIn(update, BUILT_IN_BOOK)
  if (stranger !== null) throw new Error(`this pack does not have ${stranger}`)
  const signer = await openSigner(new Uint8Array(readFileSync(key)), passphrase)
  writeFileSync(out, await signUpdate(update, signer))
  console.log(`${out}: ${update.version}`)
} else {
  console.error(
    'usage: new-key --name NAME --out KEYFILE | sign CONTENT.json --key KEYFILE --out UPDATE.json',
  )
  process.exitCode = 2
}
