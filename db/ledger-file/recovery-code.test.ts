import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'

const secretOf = (code: string) => code.replaceAll('-', '').slice(0, 26)

test('is seven groups of four characters that cannot be confused on paper', () => {
  for (let i = 0; i < 50; i++)
    expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('is read however it was typed', () => {
  const code = newRecoveryCode()
  const fullWidth = code.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
  const typed = [
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    ` ${code}\n`,
    code.replaceAll('-', ''),
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    fullWidth,
  ]
  for (const variant of typed) expect(readRecoveryCode(variant)).toBe(secretOf(code))
})

test('one wrong character or two swapped neighbours are always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 27 }), fc.constantFrom(...alphabet), (at, other) => {
      const plain = newRecoveryCode().replaceAll('-', '')
      const wrong = plain.slice(0, at) + other + plain.slice(at + 1)
      const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2)
      expect(readRecoveryCode(wrong) === null).toBe(wrong !== plain)
      // A swap across the border of secret and check characters is only noticed like any other change of two characters.
      if (at !== 25) expect(readRecoveryCode(swapped) === null).toBe(swapped !== plain)
    }),
  )
})

test('what is too short, too long or holds a strange character is no code', () => {
  const code = newRecoveryCode()
  for (const wrong of ['', code.slice(1), `${code}0`, code.replace(/^./, 'U'), code.replace(/^./, '码')]) {
    expect(readRecoveryCode(wrong)).toBeNull()
  }
})
