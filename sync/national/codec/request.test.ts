import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decryptField, encryptField } from './aes-field.ts'
import type { NationalCredentials } from './credentials.ts'
import { dataJson, decimalOf } from './data-json.ts'
import { decodeRequest } from './decode.ts'
import { encodeRequest, nationalTimestamp, signatureOf, signedText } from './request.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const CREDENTIALS: NationalCredentials = { appid: 'test-appid', secret: SECRET, corpSecret: null }
const NOW = new Date('2024-04-30T23:30:16Z')
const NONCE = '00000000000000000000000000000001'

describe('the signature', () => {
  const parameters = {
    version: '1.0',
    timestamp: '20240501073016',
    nonce: NONCE,
    method: 'AsyncHandleResult.Query',
    format: 'json',
    data: '{"requestSerialCode":"team-add-demo-0001"}',
    appid: 'test-appid',
  }

  it('matches the worked vector', () => {
    expect(signedText(parameters, SECRET)).toBe(
      'appid=test-appid&data={"requestserialcode":"team-add-demo-0001"}&format=json&method=asynchandleresult.query&nonce=00000000000000000000000000000001&timestamp=20240501073016&version=1.0&appsecret=0123456789abcdef0123456789abcdef',
    )
    expect(signatureOf(parameters, SECRET)).toBe(
      '6a235d341fb8f71188c6ceaa1c31e7f46e30f7ff4e349efb6a0b7ff75ca337bd',
    )
  })

  it('lower-cases ASCII letters only', () => {
    expect(signedText({ data: 'AİＡÄ' }, 'S')).toBe('data=aİＡÄ&appsecret=s')
  })

  it('is what a whole request carries, and the secret is not', () => {
    const data = { requestSerialCode: 'team-add-demo-0001' }
    const body = encodeRequest('AsyncHandleResult.Query', data, CREDENTIALS, NOW, NONCE)
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      ...parameters,
      sign: '6a235d341fb8f71188c6ceaa1c31e7f46e30f7ff4e349efb6a0b7ff75ca337bd',
    })
    expect(body).not.toContain(SECRET)
  })

  it('covers corpsign where a deployment asks for it', () => {
    const credentials = { ...CREDENTIALS, corpSecret: 'corp-secret' }
    const body = encodeRequest('Team.Query', { projectCode: 'P' }, credentials, NOW, NONCE)
    const corpsign = new URLSearchParams(body).get('corpsign') ?? ''
    expect(decryptField(corpsign, SECRET)).toBe('corp-secret20240501073016')
    expect(decodeRequest(body, credentials)).toMatchObject({ ok: true })
    const changed = new URLSearchParams(body)
    changed.set('corpsign', encryptField('another', SECRET))
    expect(decodeRequest(changed.toString(), credentials)).toEqual({ ok: false, code: -2, field: 'sign' })
  })
})

describe('a request', () => {
  it('decodes to the same data, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, number) => {
        const body = encodeRequest('Team.Query', { text, list: [number, null] }, CREDENTIALS, NOW, NONCE)
        expect(decodeRequest(body, CREDENTIALS)).toEqual({
          ok: true,
          method: 'Team.Query',
          data: { text, list: [number, null] },
        })
      }),
    )
  })

  it.each([
    ['appid', 'other', -3],
    ['data', '{}', -2],
    ['method', 'Payroll.Add', -2],
    ['timestamp', '20240501', -1],
    ['version', '2.0', -1],
    ['nonce', '1', -1],
    ['sign', '', -2],
  ] as const)('is refused with another %s', (name, value, code) => {
    const changed = new URLSearchParams(
      encodeRequest('Team.Query', { projectCode: 'P' }, CREDENTIALS, NOW, NONCE),
    )
    changed.set(name, value)
    expect(decodeRequest(changed.toString(), CREDENTIALS)).toMatchObject({ ok: false, code })
  })

  it('is stamped in Beijing time', () => {
    expect(nationalTimestamp(new Date('2026-12-31T16:00:00Z'))).toBe('20270101000000')
  })
})

describe('an AES field', () => {
  it('matches the worked vector', () => {
    const sent = '0whyJ0FnjXE8TQqC953G9I67RW3Um885mYa6LO5bMIo='
    expect(encryptField('11010519491231002X', SECRET)).toBe(sent)
    expect(decryptField(sent, SECRET)).toBe('11010519491231002X')
    expect(decryptField(`${sent.slice(0, 20)}\r\n${sent.slice(20)}`, SECRET)).toBe('11010519491231002X')
  })

  it.each(['', 'x', '0whyJ0FnjXE8TQqC953G9I67RW3Um885mYa6LO5bNIo=', '{}', 'AAAA'])(
    'is not read from %j',
    value => {
      expect(decryptField(value, SECRET)).toBeNull()
    },
  )
})

describe('decimals', () => {
  it('are written from integers, with two places', () => {
    expect(dataJson({ a: decimalOf(800000), b: decimalOf(7), c: undefined, d: [decimalOf(-1)] })).toBe(
      '{"a":8000.00,"b":0.07,"d":[-0.01]}',
    )
  })

  it('are exact for every amount a safe integer holds', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fen => {
        const text = dataJson(decimalOf(fen))
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(fen))
        expect(text).toMatch(/^\d+\.\d\d$/)
      }),
    )
  })
})
