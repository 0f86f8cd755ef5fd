import { readFileSync } from 'node:fs'
import { openSigner } from '../signer-key-file.ts'
import { signUpdate } from '../update-file.ts'

const KEY = new URL('./development-publisher.data.json', import.meta.url)

/** An update as the development publisher signs it: what a program takes as long as no release has set its own key. */
export async function publishForTest(content: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return signUpdate(content, await openSigner(new Uint8Array(readFileSync(KEY)), 'development'))
}
