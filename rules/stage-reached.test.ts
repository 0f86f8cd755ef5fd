import { expect, it } from 'vitest'
import { exampleBatch, exampleResult } from './catalogue/bnk/example-batch.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { stageReached } from './stage-reached.ts'

const reached = (change: Parameters<typeof changedMonth>[0]) =>
  stageReached(changedMonth({ keep: { lines: 1 }, ...change }))

it('a month goes from preparing to archiving as confirmations, batches and results come in', () => {
  expect(reached({ confirmations: [] })).toBe('prepare')
  expect(reached({ keep: { lines: 0 } })).toBe('prepare')
  expect(reached({ lines: [{ netPay: 0 }], confirmations: [] })).toBe('prepare')
  expect(reached({})).toBe('submit')
  expect(reached({ papers: { batches: [exampleBatch()] } })).toBe('pay')
  expect(reached({ papers: { batches: [exampleBatch({ period: '2026-02' })] } })).toBe('submit')
  expect(reached({ payResults: [exampleResult({ status: 'failed' })] })).toBe('pay')
  expect(reached({ payResults: [exampleResult()] })).toBe('archive')
})
