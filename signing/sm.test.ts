import fc from 'fast-check'
import * as other from 'sm-crypto'
import { sm2 as library } from 'sm-crypto-v2'
import { describe, expect, it } from 'vitest'
import { derFromRaw, rawFromDer } from './signature-encoding.ts'
import { DEFAULT_USER_ID, generateSm2KeyPair, isSm2PublicKey, signSm2, verifySm2 } from './sm2.ts'
import { sm3Hex } from './sm3.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** GB/T 32918.5-2017 annex A: the worked example on the recommended curve. */
const STANDARD = {
  message: bytes('message digest'),
  keys: {
    privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
    publicKey:
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  },
  z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}

describe('SM3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('gives the digest printed in GB/T 32905 annex A for %s', (message, digest) => {
    expect(sm3Hex(bytes(message))).toBe(digest)
  })

  it('agrees with the second implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), message => {
        expect(sm3Hex(message)).toBe(other.sm3([...message]))
      }),
    )
  })
})

describe('SM2', () => {
  const raw = { userId: DEFAULT_USER_ID, encoding: 'raw' } as const

  it('verifies the signature printed in GB/T 32918.5 annex A', () => {
    expect(Buffer.from(library.getZ(STANDARD.keys.publicKey, DEFAULT_USER_ID)).toString('hex')).toBe(
      STANDARD.z,
    )
    expect(verifySm2(STANDARD.message, STANDARD.signature, STANDARD.keys.publicKey, raw)).toBe(true)
  })

  it.each(['raw', 'der'] as const)('round-trips with the second implementation, both ways, %s', encoding => {
    const keys = generateSm2KeyPair()
    const message = bytes('三月工资表')
    for (const userId of [DEFAULT_USER_ID, 'worker@example', '']) {
      const ours = signSm2(message, keys, { userId, encoding })
      const der = encoding === 'der'
      expect(
        other.sm2.doVerifySignature([...message], ours, keys.publicKey, { hash: true, userId, der }),
      ).toBe(true)
      const theirs = other.sm2.doSignature([...message], keys.privateKey, { hash: true, userId, der })
      expect(verifySm2(message, theirs, keys.publicKey, { userId, encoding })).toBe(true)
    }
  })

  it('does not verify with another user id, message, key or encoding', () => {
    const keys = generateSm2KeyPair()
    const message = bytes('a')
    const signature = signSm2(message, keys, raw)
    expect(verifySm2(message, signature, keys.publicKey, raw)).toBe(true)
    expect(verifySm2(message, signature, keys.publicKey, { ...raw, userId: '' })).toBe(false)
    expect(verifySm2(bytes('b'), signature, keys.publicKey, raw)).toBe(false)
    expect(verifySm2(message, signature, STANDARD.keys.publicKey, raw)).toBe(false)
    expect(verifySm2(message, signature, keys.publicKey, { ...raw, encoding: 'der' })).toBe(false)
    expect(verifySm2(message, signature.toUpperCase(), keys.publicKey, raw)).toBe(false)
  })

  it('takes a public key in one spelling only', () => {
    const { message, signature, keys } = STANDARD
    for (const spelling of [
      library.compressPublicKeyHex(keys.publicKey),
      keys.publicKey.toUpperCase(),
      keys.publicKey.slice(2),
    ]) {
      expect(verifySm2(message, signature, spelling, raw)).toBe(false)
    }
  })

  it('answers false, and does not throw, for numbers outside the group', () => {
    for (const half of ['00'.repeat(32), 'ff'.repeat(32)]) {
      expect(verifySm2(STANDARD.message, half + half, STANDARD.keys.publicKey, raw)).toBe(false)
    }
  })

  it('makes a new key every time, on the curve', () => {
    const [one, two] = [generateSm2KeyPair(), generateSm2KeyPair()]
    expect(one.privateKey).not.toBe(two.privateKey)
    expect(isSm2PublicKey(one.publicKey)).toBe(true)
    expect(isSm2PublicKey(`04${'11'.repeat(64)}`)).toBe(false)
  })
})

describe('DER', () => {
  const half = fc.oneof(
    fc.bigInt({ min: 1n, max: 2n ** 256n - 1n }),
    fc.bigInt({ min: 1n, max: 300n }),
    fc.bigInt({ min: 2n ** 247n, max: 2n ** 249n }),
  )
  const rawValue = fc
    .tuple(half, half)
    .map(pair => pair.map(value => value.toString(16).padStart(64, '0')).join(''))

  it('round-trips', () => {
    fc.assert(
      fc.property(rawValue, value => {
        expect(rawFromDer(derFromRaw(value))).toBe(value)
      }),
    )
  })

  it('refuses every other spelling of the same numbers', () => {
    const der = derFromRaw(STANDARD.signature)
    const padded = der.replace(/^3046022100/, '304702220000')
    expect(padded).not.toBe(der)
    for (const wrong of [padded, `${der}00`, der.slice(0, -2), der.toUpperCase(), '', '3000']) {
      expect(rawFromDer(wrong)).toBeNull()
    }
  })
})
