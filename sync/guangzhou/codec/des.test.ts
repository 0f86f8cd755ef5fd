import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptedLength } from '../../../contract/guangzhou-person.ts'
import { desDecrypt, desEncrypt } from './des.ts'
import { decryptField, encryptField } from './secret-field.ts'

const KEY = '8c2da4c769828fcfa77aedb690999cf9'

/** Triple DES with one key three times is single DES; Node has it, Electron has not. */
function reference(plain: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv('des-ede3', Buffer.concat([key, key, key]), null)
  return Buffer.concat([cipher.update(plain), cipher.final()])
}

const key = fc.uint8Array({ minLength: 8, maxLength: 8 })
const plain = fc.uint8Array({ maxLength: 60 })

describe('DES', () => {
  it('encrypts the classic FIPS example block', () => {
    const cipher = desEncrypt(Buffer.from('0123456789abcdef', 'hex'), Buffer.from('133457799bbcdff1', 'hex'))
    expect(Buffer.from(cipher).toString('hex').slice(0, 16)).toBe('85e813540f0ab405')
  })

  it('agrees with OpenSSL for any key and text', () => {
    fc.assert(
      fc.property(key, plain, (k, p) => {
        expect(Buffer.from(desEncrypt(p, k))).toEqual(reference(p, k))
      }),
    )
  })

  it('decrypts what it encrypted, and refuses what was cut', () => {
    fc.assert(
      fc.property(key, plain, (k, p) => {
        const cipher = desEncrypt(p, k)
        expect(desDecrypt(cipher, k)).toEqual(p)
        expect(desDecrypt(cipher.subarray(0, -1), k)).toBeNull()
      }),
    )
  })
})

describe('a sensitive field', () => {
  it('is the text printed in the standard', () => {
    const sent = 'des:80cfe03525bb2b8d43d62ff369e95334cd1facfe4bbb800c'
    expect(encryptField('5113011990010181111', KEY)).toBe(sent)
    expect(decryptField(sent, KEY)).toBe('5113011990010181111')
  })

  it('round-trips any text, with the length foreseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const sent = encryptField(text, KEY)
        expect(sent).toHaveLength(encryptedLength(text))
        expect(decryptField(sent, KEY)).toBe(text)
      }),
    )
  })

  it('gives 52 characters for an ID number', () => {
    expect(encryptField('990101199001010014', KEY)).toHaveLength(52)
  })

  it.each(['', '990101199001010014', 'des:', 'des:zz', 'des:80cf', 'des:00000000000000000000000000000000'])(
    'is not read from %j',
    value => {
      expect(decryptField(value, KEY)).toBeNull()
    },
  )
})
