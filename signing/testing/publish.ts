import { readFileSync } from 'node:fs'
import { openSigner } from '../signer-key-file.ts'
import { signUpdate } from '../update-file.ts'

const KEY = new URL('./development-publisher.data.json', import.meta.url)

/** The content of an update that switches one rule off. */
export const WITHOUT_ONE_RULE = {
  format: 'xinzhang-rule-update-content/1',
  version: '2099.1',
  issuedOn: '2026-11-01',
  note: { zh: '试用', en: 'a trial' },
  parameters: [],
  rules: [{ rule: 'pay-rate-times-days', on: false }],
}

/** An update as the development publisher signs it: what a program takes as long as no release has set its own key. */
export async function publishForTest(content: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return signUpdate(content, await openSigner(new Uint8Array(readFileSync(KEY)), 'development'))
}
