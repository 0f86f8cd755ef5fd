import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isMomentText, secondsText, timestampText } from './beijing-time.ts'
import { encryptField } from './secret-field.ts'
import { formText, signatureOf, signedText } from './signature.ts'

const KEY = '8c2da4c769828fcfa77aedb690999cf9'

describe('the signature', () => {
  it('matches the worked example', () => {
    const parameters = {
      timestamp: '20240501073016123',
      factoryNum: 'fedcba9876543210fedcba9876543210',
      checkType: '1',
      checkChannel: '1号',
      builderType: '0',
      builderIdcard: encryptField('5113011990010181111', KEY),
      atteType: '2',
      atteTime: '20240501073015',
      accessNo: '0123456789abcdef0123456789abcdef',
    }
    expect(signedText(parameters)).toBe(
      'accessNo=0123456789abcdef0123456789abcdef&atteTime=20240501073015&atteType=2&builderIdcard=des%3A80cfe03525bb2b8d43d62ff369e95334cd1facfe4bbb800c&builderType=0&checkChannel=1%E5%8F%B7&checkType=1&factoryNum=fedcba9876543210fedcba9876543210&timestamp=20240501073016123',
    )
    expect(signatureOf(parameters, KEY)).toBe('9947789648790e3a27fd41b48b4667a9')
  })

  it('ends like the toy example of the standard: the key follows without separator', () => {
    const md5 = createHash('md5').update('param1=val1&param2=val2key').digest('hex')
    expect(signatureOf({ param2: 'val2', param1: 'val1' }, 'key')).toBe(md5)
  })

  it('leaves out sign and the attendance picture', () => {
    expect(signedText({ b: '1', sign: 'x', atteImage: 'y', a: '2' })).toBe('a=2&b=1')
  })

  it('orders names by their bytes, capitals first', () => {
    expect(formText({ b: '1', a: '1', B: '1', ab: '1' })).toBe('B=1&a=1&ab=1&b=1')
  })

  it('encodes as form data: blank as plus, UTF-8 in upper-case hex, only *-._ bare', () => {
    expect(formText({ a: "一 +:/~*-._!'()\u{20BB7}" })).toBe(
      'a=%E4%B8%80+%2B%3A%2F%7E*-._%21%27%28%29%F0%A0%AE%B7',
    )
  })
})

describe('Beijing time', () => {
  it('is written to the padded millisecond', () => {
    expect(timestampText(new Date('2024-04-30T23:30:16.007Z'))).toBe('20240501073016007')
    expect(secondsText(new Date('2026-12-31T16:00:00Z'))).toBe('20270101000000')
  })

  it.each([
    ['20240229', 8, true],
    ['20230229', 8, false],
    ['20240501240000', 14, false],
    ['20240501073016', 14, true],
    ['2024050107301', 14, false],
    ['20240501073016123', 17, true],
    ['2024050107301612', 17, false],
    ['2024-5-1', 8, false],
  ] as const)('%s as %i digits: %s', (text, length, expected) => {
    expect(isMomentText(text, length)).toBe(expected)
  })
})
