import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { secretsIn } from './secret-traces.ts'

const secret = '990101199001010015'
const bytes = () => fc.uint8Array({ maxLength: 40 }).map(part => Buffer.from(part))

it('finds a secret however it was written down and whatever stands around it', () => {
  fc.assert(
    fc.property(bytes(), bytes(), (before, after) => {
      const whole = Buffer.concat([before, Buffer.from(secret), after])
      const writings = [
        whole,
        Buffer.from(whole.toString('hex')),
        Buffer.from(whole.toString('hex').toUpperCase()),
        Buffer.from(whole.toString('base64')),
        Buffer.from(whole.toString('base64url')),
        Buffer.concat([before, Buffer.from(secret, 'utf16le'), after]),
        Buffer.concat([before, Buffer.from(secret, 'utf16le').swap16(), after]),
      ]
      for (const written of writings) expect(secretsIn(written, [secret])).not.toEqual([])
    }),
  )
})

it('finds nothing in a masked number', () => {
  expect(secretsIn(Buffer.from('9901**********0015'), [secret])).toEqual([])
})
