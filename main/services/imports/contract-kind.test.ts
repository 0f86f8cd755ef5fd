import { expect, test } from 'vitest'
import { contractKindOf } from './contract-kind.ts'

test.each([
  [undefined, 'laborContract'],
  ['劳动合同', 'laborContract'],
  ['固定期限', 'laborContract'],
  ['用工书面协议', 'employmentAgreement'],
  ['劳务合同', 'employmentAgreement'],
  ['超龄用工协议', 'overAgeAgreement'],
  ['退休返聘', 'overAgeAgreement'],
])('a roster that says %s means a %s', (word, kind) => {
  expect(contractKindOf(word)).toBe(kind)
})
