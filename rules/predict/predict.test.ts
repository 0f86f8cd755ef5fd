import { describe, expect, test } from 'vitest'
import { shiftDate } from '../../contract/dates.ts'
import type { PaperRow } from '../../contract/papers.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { WarningTrigger } from '../../contract/self-audit.ts'
import { examplePunch } from '../catalogue/att/example-punch.ts'
import { changedMonth, cleanMonth } from '../catalogue/example-month.ts'
import { exampleId, exampleIdNumber } from '../catalogue/example-people.ts'
import { ruleById } from '../catalogue/index.ts'
import { EXAMPLE_POST, punchesOn, WORKING_DAYS } from '../catalogue/mgr/example-posts.ts'
import { checkMonth } from '../engine.ts'
import type { MonthChange } from '../example.ts'
import { citedParts, SOURCES } from '../sources.ts'
import catalogue from '../testing/catalogue.data.json' with { type: 'json' }
import { PREDICTORS, predictWarnings } from './predict.ts'

const of = (month: ProjectMonth, trigger: WarningTrigger) =>
  predictWarnings(month, 'zh-CN').predicted.filter(each => each.trigger === trigger)

/** Worked until day `last`, then not seen again, while the others go on. */
const absentAfter = (last: number): MonthChange => ({
  attendance: [{ days: Array.from({ length: 31 }, (_, index) => (index < last ? 100 : null)) }],
})

/** A month with something wrong for each trigger, and the rules that say the same once the day has come. */
const CASES: { trigger: WarningTrigger; change: MonthChange; firesOn: string; rule?: string }[] = [
  {
    trigger: 'long-absence',
    change: { today: '2026-03-31', ...absentAfter(26) },
    firesOn: '2026-04-02',
  },
  {
    trigger: 'wages-not-paid',
    change: {
      payResults: [
        {
          id: exampleId('payResult', 0),
          projectId: exampleId('project', 0),
          wageMonth: '2026-03',
          lineId: exampleId('line', 0),
          name: '',
          wageCard: '',
          amount: 1,
          status: 'failed',
          reason: null,
          paidOn: null,
          serial: null,
        },
      ],
    },
    firesOn: '2026-04-21',
    rule: 'pay-on-time',
  },
  {
    trigger: 'account-not-opened',
    change: { project: { status: 'preparing', startDate: '2026-04-01' }, keep: { wageAccounts: 0 } },
    firesOn: '2026-04-01',
    rule: 'acc-not-opened',
  },
  {
    trigger: 'attendance-upload-gap',
    change: {
      papers: {
        platformAttendance: cleanMonth().workers.map(({ idNumber }, nth) => ({
          period: '2026-03',
          idNumber,
          days: Array.from({ length: nth === 0 ? 30 : 31 }, (_, index) => index + 1),
        })),
      },
      attendance: [{ days: Array.from({ length: 31 }, () => 100) }],
      today: '2026-04-01',
    },
    firesOn: '2026-04-04',
    rule: 'att-upload-gap',
  },
  { trigger: 'headcount-gap', change: { keep: { lines: 53 } }, firesOn: '2026-04-20' },
  { trigger: 'below-minimum-wage', change: { lines: [{ grossPay: 100_000 }] }, firesOn: '2026-04-20' },
  {
    trigger: 'not-registered',
    change: {
      papers: {
        platformRoster: [{ idNumber: exampleIdNumber('19820101', 500), registeredOn: '2026-01-01' }],
      },
    },
    firesOn: '2025-09-07',
  },
  { trigger: 'key-info-incomplete', change: { project: { regulator: null } }, firesOn: '2026-04-08' },
  {
    trigger: 'funding-late',
    change: {
      accountEntries: [{ on: '2026-03-01', kind: 'funding', direction: 'in', wageMonth: '2026-02' }],
      keep: { accountEntries: 1 },
    },
    firesOn: '2026-04-02',
    rule: 'acc-funding-late',
  },
]

describe.each(CASES)('$trigger', ({ trigger, change, firesOn, rule }) => {
  const month = changedMonth(change)

  test('tells the day and the days left', () => {
    const [first] = of(month, trigger)
    expect(first?.firesOn).toBe(firesOn)
    expect(shiftDate(month.today, first?.daysLeft ?? 0)).toBe(first?.firesOn)
    for (const language of ['zh-CN', 'en'] as const)
      for (const said of predictWarnings(month, language).predicted)
        expect(`${said.message}${said.avoid}${said.unknown}`).not.toMatch(/[{}]|undefined|null|—|\d{15}/)
  })

  test('the rule that anticipates it fires on that day and not the day before', () => {
    const asked = rule === undefined ? undefined : ruleById(rule)
    if (asked === undefined) return
    const found = (today: string) => checkMonth({ ...month, today }, { rules: [asked] }).findings.length
    expect(found(firesOn)).toBeGreaterThan(0)
    expect(found(shiftDate(firesOn, -1))).toBe(0)
  })
})

describe('absence', () => {
  const thrice = (today: string, last: number) =>
    of(changedMonth({ today, ...absentAfter(last) }), 'long-absence')

  test('is told from half of the term on, as a warning and then as an alert', () => {
    expect(thrice('2026-03-31', 28)).toEqual([])
    expect(thrice('2026-03-31', 27)[0]).toMatchObject({
      severity: 'warn',
      daysLeft: 3,
      firesOn: '2026-04-03',
    })
    expect(thrice('2026-03-31', 24)[0]).toMatchObject({
      severity: 'alert',
      daysLeft: 8,
      firesOn: '2026-04-08',
    })
  })

  test('agrees with the rule on the day within the month', () => {
    const month = changedMonth({ today: '2026-03-20', ...absentAfter(10) })
    const rule = ruleById('att-long-absence')
    if (rule === undefined) throw new Error('a rule wanted')
    const [told] = of({ ...month, today: '2026-03-16' }, 'long-absence')
    expect(told?.firesOn).toBe('2026-03-17')
    const found = (today: string) =>
      checkMonth({ ...month, today }, { rules: [rule] }).findings.filter(
        ({ subject }) => subject.key === told?.subject.key,
      )
    expect(found('2026-03-17')).toHaveLength(1)
    expect(found('2026-03-16')).toHaveLength(0)
  })

  test('days that nobody has attendance of yet say nothing of anybody', () => {
    const stopped = changedMonth({
      today: '2026-03-31',
      attendance: cleanMonth().attendance.map(() => ({
        days: Array.from({ length: 31 }, (_, day) => (day < 15 ? 100 : null)),
      })),
    })
    expect(of(stopped, 'long-absence')).toEqual([])
  })
})

describe('absence of management staff', () => {
  const chief = (today: string, days: number[], leaves: PaperRow<'leaves'>[] = []) =>
    changedMonth({
      today,
      // Somebody else goes on punching, so that records are known up to the end.
      punches: [...punchesOn(...days), ...WORKING_DAYS.map(day => examplePunch(1, onDay(day)))],
      papers: { keyPosts: [EXAMPLE_POST], leaves },
    })
  const onDay = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`
  const told = (month: ProjectMonth) => of(month, 'manager-absence')

  test('is told with the days left, first as a warning, then as an alert', () => {
    expect(told(chief('2026-03-31', WORKING_DAYS))).toEqual([])
    expect(told(chief('2026-03-31', WORKING_DAYS.slice(0, -3)))).toMatchObject([
      { severity: 'warn', firesOn: '2026-04-02', daysLeft: 2, subject: { kind: 'worker' } },
    ])
    expect(told(chief('2026-03-31', [2, 3]))).toMatchObject([{ severity: 'alert', firesOn: '2026-03-18' }])
  })

  test('leave and a post that has ended are no absence', () => {
    const leave = {
      idNumber: EXAMPLE_POST.idNumber ?? '',
      from: '2026-03-21',
      to: '2026-03-31',
      reason: null,
    }
    expect(told(chief('2026-03-31', WORKING_DAYS.slice(0, 15), [leave]))).toEqual([])
    const month = chief('2026-03-31', [2])
    const ended = { ...month.papers, keyPosts: [{ ...EXAMPLE_POST, to: '2026-03-20' }] }
    expect(told({ ...month, papers: ended })).toEqual([])
  })

  test('what lacks is told: posts, gate records, the person on the roster', () => {
    const lacks = (month: ProjectMonth) =>
      predictWarnings(month, 'en').notPredicted.filter(({ trigger }) => trigger === 'manager-absence').length
    expect(lacks(changedMonth({}))).toBeGreaterThan(0)
    const month = chief('2026-03-31', [2])
    expect(lacks(month)).toBe(0)
    const stranger = { ...EXAMPLE_POST, idNumber: '990101198201019999' }
    expect(lacks({ ...month, papers: { ...month.papers, keyPosts: [stranger] } })).toBe(1)
  })
})

test('what cannot be foreseen is told, never taken for safe', () => {
  const { notPredicted } = predictWarnings(changedMonth({ keep: { attendance: 0 } }), 'en')
  expect(notPredicted.map(({ trigger }) => trigger)).toEqual(
    expect.arrayContaining(['long-absence', 'headcount-gap', 'attendance-upload-gap', 'not-registered']),
  )
})

test('every trigger names rules of the catalogue and documents that are known, and never shows an inferred term as found', () => {
  const ids = new Set(catalogue.map(({ id }) => id))
  for (const { rules, source, termSource, parameters, termConfidence } of PREDICTORS) {
    for (const rule of rules) expect(ids).toContain(rule)
    for (const { document } of [...citedParts(source), ...citedParts(termSource)])
      expect(Object.keys(SOURCES)).toContain(document)
    if (parameters.some(key => key.startsWith('att.') || key.startsWith('pay.')))
      expect(termConfidence).toBe('inferred')
  }
})
