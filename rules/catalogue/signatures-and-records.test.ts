import { expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { exampleSignature } from './sig/example-papers.ts'

const found = (id: string, change: MonthChange, period?: string) =>
  checkMonth(changedMonth(change, cleanMonth({ people: 12, ...(period === undefined ? {} : { period }) })), {
    rules: RULES.filter(rule => rule.id === id),
    stage: 'archive',
  })

test('five signatures within ten seconds of one tablet are a burst, over eleven or on two tablets they are not', () => {
  const signed = (seconds: number[], device: (person: number) => string) =>
    found('sig-worker-proxy', {
      papers: {
        signatures: seconds.map((second, person) =>
          exampleSignature(person, {
            device: device(person),
            signedAt: new Date(Date.UTC(2026, 3, 5, 2, 0, second)).toISOString(),
          }),
        ),
      },
    }).findings.length
  expect(signed([0, 2, 4, 6, 10], () => 'A')).toBe(5)
  expect(signed([0, 2, 4, 6, 11], () => 'A')).toBe(0)
  expect(signed([0, 2, 4, 6, 10], person => (person === 4 ? 'B' : 'A'))).toBe(0)
  expect(signed([0, 2, 4, 6], () => 'A')).toBe(0)
})

test('an electronic signature of which something is not known is not called good', () => {
  const judged = (change: Parameters<typeof exampleSignature>[1]) => {
    const { findings, notChecked } = found('sig-esign-valid', {
      papers: { signatures: [exampleSignature(0, change)] },
    })
    return findings.length > 0 ? 'found' : (notChecked[0]?.needs ?? 'good')
  }
  const certificate = { certificateValidTo: '2026-12-31', identityVerified: true }
  expect(judged(certificate)).toBe('good')
  expect(judged({})).toBe('good')
  expect(judged({ ...certificate, identityVerified: null })).toBe('signerIdentity')
  expect(judged({ ...certificate, signedAt: null })).toBe('signedAt')
  expect(judged({ identityVerified: false })).toBe('found')
})
