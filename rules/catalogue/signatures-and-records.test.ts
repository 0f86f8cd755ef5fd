import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { afterWorkingDays } from '../working-days.ts'
import { exampleBatch, examplePayment, exampleResult } from './bnk/example-batch.ts'
import { exampleLetter } from './dep/example-deposit.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { exampleCard, exampleIdNumber } from './example-people.ts'
import { exampleBoard } from './pub/example-board.ts'
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

describe('batches', () => {
  const first = { keep: { lines: 1, sheets: 1 } }
  const apart = (payments: ReturnType<typeof examplePayment>[], change: MonthChange = first) =>
    found('bnk-batch-mismatch', {
      ...change,
      papers: { batches: [exampleBatch({ payments })] },
    }).findings.map(({ subject, params }) => [subject.kind, params.unpaid, params.others])

  test('differ by person, by card, by amount, and by paying twice', () => {
    expect(apart([examplePayment()])).toEqual([])
    expect(apart([])).toEqual([['sheet', 1, 0]])
    expect(apart([examplePayment({ wageCard: exampleCard(2) })])).toEqual([['sheet', 1, 1]])
    expect(apart([examplePayment(), examplePayment()])).toEqual([['sheet', 0, 1]])
    const stranger = examplePayment({ idNumber: exampleIdNumber('19820101', 500) })
    expect(apart([examplePayment(), stranger])).toEqual([['project', 0, 1]])
  })

  test('sent again after a return are the same payment, and nobody is asked to pay nothing', () => {
    const again = { batches: [exampleBatch(), exampleBatch({ sentOn: '2026-04-22' })] }
    expect(found('bnk-batch-mismatch', { ...first, papers: again }).findings).toEqual([])
    expect(apart([], { ...first, lines: [{ netPay: 0 }] })).toEqual([])
  })
})

describe('terms in working days', () => {
  test('leave out weekends and holidays and count days worked instead', () => {
    // 清明 2026 is 04-04 to 04-06; of the national days 10-10 is worked though a Saturday.
    expect(afterWorkingDays('2026-04-03', 1)).toBe('2026-04-07')
    expect(afterWorkingDays('2026-04-20', 5)).toBe('2026-04-27')
    expect(afterWorkingDays('2026-10-09', 1)).toBe('2026-10-10')
  })

  test('a returned payment is late on the sixth, unless paid since or marked', () => {
    const returned = exampleResult({ status: 'failed' })
    const late = (today: string, more: MonthChange = {}) =>
      found('bnk-result-failed', { today, payResults: [returned], ...more }).findings.length
    expect([late('2026-04-27'), late('2026-04-28')]).toEqual([0, 1])
    const paid = exampleResult({ paidOn: '2026-04-22' })
    expect(late('2026-04-28', { payResults: [returned, paid] })).toBe(0)
    const failedPayments = [
      { period: '2026-03', idNumber: examplePayment().idNumber, markedOn: '2026-04-22', note: null },
    ]
    expect(late('2026-04-28', { papers: { failedPayments } })).toBe(0)
    const undated = { payResults: [exampleResult({ status: 'failed', paidOn: null })] }
    expect(found('bnk-result-failed', undated).notChecked).toMatchObject([{ needs: 'returnDate', rows: 1 }])
  })
})

describe('what must be kept', () => {
  const asked = (settledOn: string | null, requestedOn: string, status: 'building' | 'completed') =>
    found('ret-destroyed-early', {
      project: { status },
      papers: {
        ...(settledOn === null ? {} : { settlement: [{ completedOn: null, settledOn }] }),
        deletionRequests: [{ kind: 'wageLedger', period: null, requestedOn, by: null }],
      },
    })

  test('three years to the day; the 29th of February runs to the first of March', () => {
    expect(asked('2023-03-31', '2026-03-30', 'completed').findings).toHaveLength(1)
    expect(asked('2023-03-31', '2026-03-31', 'completed').findings).toEqual([])
    expect(asked('2024-02-29', '2027-02-28', 'completed').findings[0]?.params.until).toBe('2027-03-01')
  })

  test('nothing is destroyed of works that are not settled, and an unknown settlement is not called early', () => {
    expect(asked(null, '2036-01-01', 'building').findings).toHaveLength(1)
    const unknown = asked(null, '2036-01-01', 'completed')
    expect(unknown.findings).toEqual([])
    expect(unknown.notChecked).toMatchObject([{ needs: 'settlement', rows: 1 }])
  })

  test('the month at hand is asked for once it is archived', () => {
    const kinds = ['roster', 'attendance', 'payroll'] as const
    const archive = kinds.map(kind => ({ period: '2026-02', team: null, kind, place: null }))
    const engagements = Array.from({ length: 12 }, () => ({ entryDate: '2026-02-01' }))
    const at = (stage: 'prepare' | 'archive') =>
      checkMonth(changedMonth({ engagements, papers: { archive } }, cleanMonth({ people: 12 })), {
        rules: RULES.filter(rule => rule.id === 'ret-ledger-missing'),
        stage,
      }).findings.length
    expect([at('prepare'), at('archive')]).toEqual([0, 1])
  })
})

test('the board is renewed on the day on which the minimum wage changes', () => {
  const on = (today: string, minimumWage: number) =>
    found('pub-board-minimum-wage', { today, papers: { rightsBoard: [exampleBoard({ minimumWage })] } })
      .findings.length
  expect(on('2025-02-28', 230_000)).toBe(0)
  expect(on('2025-03-01', 230_000)).toBe(1)
  expect(on('2025-03-01', 250_000)).toBe(0)
  expect(on('2025-02-28', 250_000)).toBe(1)
})

describe('deposits', () => {
  const judged = (change: Parameters<typeof exampleLetter>[0], more: MonthChange = {}) =>
    found('dep-below-ratio', { ...more, papers: { deposits: [exampleLetter(change)] } })

  test('are one percent of the contract to the fen, and a letter that is over counts no more', () => {
    expect(judged({ amount: 200_000_000 }).findings).toEqual([])
    expect(judged({ amount: 199_999_999 }).findings).toHaveLength(1)
    expect(judged({ validTo: '2026-04-07' }).findings).toHaveLength(1)
    expect(judged({ validTo: '2026-04-08' }).findings).toEqual([])
    expect(judged({ amount: null }).notChecked).toMatchObject([{ needs: 'depositAmount' }])
    expect(judged({ kind: 'exempt', amount: null })).toEqual({ findings: [], notChecked: [] })
  })

  test('a letter must outlast works that overran, and those that were settled only to that day', () => {
    const late = { project: { completionDate: '2026-04-01' } }
    const ends = (validTo: string, more: MonthChange['papers'] = {}) =>
      found('dep-letter-expired', {
        ...late,
        papers: { deposits: [exampleLetter({ validTo })], ...more },
      }).findings.length
    expect([ends('2026-04-07'), ends('2026-04-08')]).toEqual([1, 0])
    expect(ends('2026-04-05', { settlement: [{ completedOn: null, settledOn: '2026-04-05' }] })).toBe(0)
  })
})
