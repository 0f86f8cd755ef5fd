import { describe, expect, test } from 'vitest'
import type { PayResult } from '../../contract/entities.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { exampleId, exampleIdNumber } from './example-people.ts'

const found = (month: ProjectMonth, ...ids: string[]) =>
  checkMonth(month, { rules: RULES.filter(rule => ids.includes(rule.id)) }).findings

function paid(line: number, paidOn: string | null, amount: number): PayResult {
  return {
    id: exampleId('payResult', line),
    projectId: exampleId('project', 0),
    wageMonth: '2026-03',
    lineId: exampleId('line', line),
    name: '',
    wageCard: '',
    amount,
    status: 'paid',
    reason: null,
    paidOn,
    serial: null,
  }
}

describe('wages paid on time', () => {
  const results = (lateBy: string) =>
    cleanMonth().lines.map((line, index) =>
      paid(index, index === 0 ? lateBy : '2026-04-20', line.netPay ?? 0),
    )
  const month = (payResults: PayResult[]) => changedMonth({ today: '2026-04-30', payResults })

  test('the due day itself is in time', () => {
    expect(found(month(results('2026-04-20')), 'pay-on-time')).toEqual([])
  })

  test('a day later is late, though nothing is owed any more', () => {
    const [finding] = found(month(results('2026-04-21')), 'pay-on-time')
    expect(finding?.params).toMatchObject({ due: '2026-04-20', people: 1, owed: 666_000, open: 0 })
  })

  test('a part is not the whole', () => {
    const payResults = results('2026-04-20').map((result, i) => (i === 3 ? { ...result, amount: 1 } : result))
    expect(found(month(payResults), 'pay-on-time')).toHaveLength(1)
  })
})

describe('cards', () => {
  const card = cleanMonth().lines[0]?.wageCard ?? null

  test('a mistyped ID number of the owner is not another person', () => {
    const lines = [{ workerId: null, idNumber: exampleIdNumber('19820101', 500) }]
    expect(found(changedMonth({ lines }), 'crd-belongs-to-foreman')).toEqual([])
    expect(
      found(changedMonth({ lines: [{ ...lines[0], name: '周小示' }] }), 'crd-belongs-to-foreman'),
    ).toHaveLength(1)
  })

  test('a card paid to another in an earlier month is shared', () => {
    const earlier = { wageCard: card ?? '', idNumber: exampleIdNumber('19820101', 500), period: '2025-11' }
    const month = changedMonth({ earlierCardUses: [earlier] })
    expect(found(month, 'crd-shared').map(({ at }) => at?.cell)).toEqual(['U4'])
  })

  test('the wage account of the project is nobody’s card', () => {
    const lines = [{}, {}, {}, { wageCard: '6200000000009000001' }]
    const [finding] = found(changedMonth({ lines }), 'crd-belongs-to-foreman')
    expect(finding?.params).toMatchObject({ owner: 'organisation' })
  })
})

describe('attendance', () => {
  test('in hours alone is attendance', () => {
    const attendance = [{ days: [], statedDays: null, statedHours: 16_000 }]
    const rules = ['xck-paid-no-attendance', 'xck-headcount-gap', 'xck-attended-not-paid']
    expect(found(changedMonth({ attendance }), ...rules)).toEqual([])
  })

  test('of one person on two sheets is added up', () => {
    const month = cleanMonth()
    const [row] = month.attendance
    if (!row) throw new Error('no attendance')
    const halves = [13, 13].map((days, index) => ({
      ...row,
      id: exampleId('half', index),
      days: [],
      statedDays: days * 100,
    }))
    const attendance = [...halves, ...month.attendance.slice(1)]
    expect(found({ ...month, attendance }, 'xck-days-differ', 'xck-headcount-gap')).toEqual([])
  })
})

test('the kind of document is taken from the roster where the payroll sheet says nothing', () => {
  const passport = { idDocType: 'passport' as const, idNumber: 'E12345678' }
  const month = changedMonth({
    workers: [{ ...passport, name: 'JOHN DOE' }],
    lines: [{ idNumber: 'E12345678', name: 'John Doe' }],
    attendance: [{ idNumber: 'E12345678', name: 'JOHN DOE' }],
  })
  const rules = RULES.filter(({ id }) => id.startsWith('idn-')).map(({ id }) => id)
  expect(found(month, ...rules)).toEqual([])
})

test('a wrong total of deductions is shown at the total', () => {
  const line = {
    grossPay: 600_000,
    incomeTax: 0,
    socialInsurance: 10_000,
    deductionTotal: 20_000,
    netPay: 580_000,
  }
  expect(found(changedMonth({ lines: [line] }), 'pay-net-arithmetic').map(({ at }) => at?.cell)).toEqual([
    'S4',
  ])
})

test('cash was an alert until the general contractor had to pay, and blocks since', () => {
  const level = (payPlannedOn: string) => {
    const sheets = [{ payPlannedOn }, { payPlannedOn }, { payPlannedOn }]
    return found(changedMonth({ sheets, lines: [{ payMethod: 'cash' }] }), 'pay-paid-outside-account')[0]
      ?.severity
  }
  expect(level('2021-02-28')).toBe('alert')
  expect(level('2021-03-01')).toBe('block')
})
