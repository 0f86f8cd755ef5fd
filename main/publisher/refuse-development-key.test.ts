import { expect, test } from 'vitest'
import { PUBLISHER } from '../../signing/publisher.ts'
import { beforePack, whyNotPacked } from './refuse-development-key.ts'

const own = { publicKey: `04${'ab'.repeat(64)}`, development: false }

test('an installer is not packed with the development key, a folder to prove the package is', () => {
  expect(whyNotPacked(PUBLISHER, PUBLISHER.publicKey)).toContain('development key')
  expect(() => beforePack({ targets: [{ name: 'dir' }] })).not.toThrow()
  // Nothing need have been built for the refusal.
  expect(() => beforePack({ targets: [{ name: 'nsis' }, { name: 'dir' }] })).toThrow('development key')
})

test('the development key stays one, whatever is written beside it', () => {
  expect(whyNotPacked({ ...PUBLISHER, development: false }, PUBLISHER.publicKey)).toContain('development key')
})

test('a key of the release is packed once the program was built with it', () => {
  expect(whyNotPacked(own, `key="${own.publicKey}"`)).toBeNull()
  expect(whyNotPacked(own, `key="${PUBLISHER.publicKey}"`)).toContain('npm run build')
})
