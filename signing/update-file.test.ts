import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import { createSignerKeyFile, openSigner } from './signer-key-file.ts'
import { publishForTest } from './testing/publish.ts'
import { openUpdate, signUpdate } from './update-file.ts'

const content = { format: 'xinzhang-rule-update-content/1', version: '2099.1', parameters: [] }
let published: Uint8Array
beforeAll(async () => {
  published = await publishForTest(content)
})

describe('an update of the rules', () => {
  it('opens when the pinned publisher signed it', () => {
    expect(openUpdate(published)).toEqual({ content })
  })

  it('does not open with any byte flipped, cut short or with something appended', () => {
    fc.assert(
      fc.property(fc.nat(published.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const flipped = Uint8Array.from(published)
        flipped[at] = (published[at] ?? 0) ^ mask
        expect(openUpdate(flipped)).toHaveProperty('fault')
      }),
      { numRuns: 100 },
    )
    expect(openUpdate(published.subarray(0, -1))).toEqual({ fault: 'not-an-update' })
    expect(openUpdate(Buffer.concat([published, Buffer.from('\n')]))).toEqual({ fault: 'not-an-update' })
  })

  it('does not open with another content under the same signature', () => {
    const file = parseCanonical(published)
    const other = Buffer.from(canonicalBytes({ ...content, version: '2099.2' })).toString('base64')
    if (file === null || typeof file !== 'object') throw new Error('no file')
    expect(openUpdate(canonicalBytes({ ...file, content: other }))).toEqual({ fault: 'altered' })
  })

  it('does not open unsigned, nor signed by anybody else', async () => {
    expect(openUpdate(canonicalBytes(content))).toEqual({ fault: 'not-an-update' })
    const identity = { name: '别人', role: 'x', uscc: null, drill: false }
    const stranger = await openSigner(await createSignerKeyFile(identity, 'p', new Date()), 'p')
    expect(openUpdate(await signUpdate(content, stranger))).toEqual({ fault: 'publisher-unknown' })
  })
})
