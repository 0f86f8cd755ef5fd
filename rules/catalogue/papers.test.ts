import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { examplePunch } from './att/example-punch.ts'
import { EXAMPLE_NET, exampleBatch, examplePayment, exampleResult } from './bnk/example-batch.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { EXAMPLE_CONTRACT, EXAMPLE_TERMS, EXAMPLE_UNIT } from './example-papers.ts'
import { exampleId } from './example-people.ts'

const check = (id: string, change: MonthChange) =>
  checkMonth(changedMonth(change), { rules: RULES.filter(rule => rule.id === id), stage: 'archive' })
const found = (id: string, change: MonthChange) => check(id, change).findings

describe('contracts and units', () => {
  test('a book that is known and empty is not a book of which nothing is known', () => {
    const [finding] = found('prj-contract-terms', { papers: { worksContract: [] } })
    expect(finding?.params).toMatchObject({ missing: 'meteringCycle,settlementMethod,fundingDay' })
    expect(check('prj-contract-terms', {}).notChecked).toMatchObject([{ needs: 'worksContract', rows: null }])
    expect(found('prj-sub-no-qualification', { papers: { units: [] } })).toHaveLength(1)
  })

  test('a funding cycle of two months is longer than the law allows', () => {
    const papers = { worksContract: [EXAMPLE_TERMS] }
    const cycle = (fundingCycleMonths: number | null) =>
      found('prj-contract-terms', { project: { fundingCycleMonths }, papers }).length
    expect([cycle(1), cycle(2), cycle(null)]).toEqual([0, 1, 1])
  })

  test('a subcontractor without wages in the month needs no agreement yet', () => {
    const lines = Array.from({ length: 60 }, () => ({ employer: '广州示例建设有限公司' }))
    const sheets = Array.from({ length: 3 }, () => ({ employer: null, teamId: null }))
    const papers = { units: [{ ...EXAMPLE_UNIT, entrustAgreementNo: null }] }
    expect(found('prj-entrust-agreement-missing', { lines, sheets, papers })).toEqual([])
    expect(found('prj-entrust-agreement-missing', { lines, papers })).toHaveLength(1)
  })

  test('one general contractor needs no lead, whatever is known of the contract', () => {
    expect(check('prj-consortium-lead', {})).toEqual({ findings: [], notChecked: [] })
    const two = [{}, { role: 'generalContractor' as const }]
    expect(check('prj-consortium-lead', { participants: two }).notChecked).toHaveLength(1)
  })
})

describe('labour contracts', () => {
  test('where a project has no contract on record nobody is said to have none', () => {
    const { findings, notChecked } = check('ctr-missing-before-entry', { keep: { contracts: 0 } })
    expect(findings).toEqual([])
    expect(notChecked).toMatchObject([{ needs: 'contracts', rows: null }])
  })

  test('who has none among others who have is an alert, and a block when he entered in the month', () => {
    const entered = Array.from({ length: 59 }, () => ({}))
    const levels = (entryDate: string) =>
      found('ctr-missing-before-entry', {
        keep: { contracts: 59 },
        engagements: [...entered, { entryDate }],
      }).map(({ severity }) => severity)
    expect(levels('2026-02-28')).toEqual(['alert'])
    expect(levels('2026-03-01')).toEqual(['block'])
  })

  test('who worked before the entry on record is judged by his first day', () => {
    const late = { engagements: [{ entryDate: '2026-03-05' }], contracts: [{ signedOn: '2026-03-02' }] }
    const [finding] = found('ctr-missing-before-entry', late)
    expect(finding).toMatchObject({ severity: 'block', params: { from: '2026-03-01' } })
  })

  test('a contract without a day of signing is not judged', () => {
    const { findings, notChecked } = check('ctr-missing-before-entry', { contracts: [{ signedOn: null }] })
    expect(findings).toEqual([])
    expect(notChecked).toMatchObject([{ needs: 'contractSigned', rows: 1 }])
  })

  test('the over-age agreement fits from the very day of retirement', () => {
    // Born 1965-02-10: 60 years and 1 month, reached on 2025-03-10.
    const worker = { idNumber: '990101196502100011', sex: 'male' as const }
    const until = (day: number) => ({
      workers: [worker],
      attendance: [{ days: Array.from({ length: day }, () => 100) }],
      contracts: [{ kind: 'overAgeAgreement' as const }],
    })
    const month = cleanMonth({ period: '2025-03' })
    const rules = RULES.filter(rule => rule.id === 'ctr-wrong-kind')
    const count = (day: number) => checkMonth(changedMonth(until(day), month), { rules }).findings.length
    expect([count(9), count(10)]).toEqual([1, 0])
  })

  test('piece work may be agreed to be paid later', () => {
    const papers = { contractTerms: [{ ...EXAMPLE_CONTRACT, payCycleMonths: 3 }] }
    expect(found('ctr-pay-cycle-over-month', { papers })).toHaveLength(1)
    expect(found('ctr-pay-cycle-over-month', { papers, engagements: [{ rateUnit: 'piece' }] })).toEqual([])
  })

  test('of two contracts the newer counts', () => {
    const month = cleanMonth()
    const [contract] = month.contracts
    if (contract === undefined) throw new Error('no contract')
    const contracts = [{ ...contract, startDate: '2026-01-01', employer: '广州示例建设有限公司' }, contract]
    const rules = RULES.filter(rule => rule.id === 'ctr-employer-mismatch')
    expect(checkMonth({ ...month, contracts }, { rules }).findings).toHaveLength(1)
  })
})

describe('leave and stopped works', () => {
  const present = (days: number) => ({ days: Array.from({ length: days }, () => 100) })
  const leave = { idNumber: '990101198201010000', from: '2026-03-25', to: '2026-03-25', reason: null }
  const stop = (from: string, to: string | null) => ({ stopWork: [{ from, to, reason: null }] })

  test('on record are left out of an absence', () => {
    const absent = { attendance: [present(24)] }
    expect(found('att-long-absence', absent)).toHaveLength(1)
    expect(found('att-long-absence', { ...absent, papers: { leaves: [leave] } })).toEqual([])
    expect(found('att-long-absence', { ...absent, papers: stop('2026-03-31', null) })).toEqual([])
    const elsewhen = { leaves: [{ ...leave, from: '2026-03-24', to: '2026-03-24' }] }
    expect(found('att-long-absence', { ...absent, papers: elsewhen })).toHaveLength(1)
  })

  test('excuse a project without attendance', () => {
    const silent = { keep: { attendance: 1 }, attendance: [present(26)] }
    expect(found('att-project-no-attendance', silent)).toHaveLength(1)
    const papers = stop('2026-03-30', null)
    expect(found('att-project-no-attendance', { ...silent, papers })).toEqual([])
  })

  test('attendance on a day of a recorded stop, and wages of a month stopped throughout, are told', () => {
    const days = { keep: { attendance: 1 }, attendance: [present(26)] }
    const people = (papers: ReturnType<typeof stop>) =>
      found('prj-status-stopped', { ...days, papers })[0]?.params.people
    expect(people(stop('2026-03-26', '2026-03-28'))).toBe(1)
    expect(people(stop('2026-03-27', null))).toBeUndefined()
    expect(people(stop('2026-02-01', '2026-03-31'))).toBe(60)
  })
})

describe('training', () => {
  const past = (lastOn: string) => ({
    pastActivity: [{ idNumber: '990101198201010000', lastOn, where: null }],
  })

  test('after the gap, even the day after it, is new training', () => {
    const untrained = { engagements: [{ safetyTrainedOn: null }], papers: past('2024-01-01') }
    const count = (trainedOn: string) =>
      found('trn-one-year-gap', { ...untrained, trainings: [{ trainedOn }] }).length
    expect([count('2024-01-01'), count('2024-01-02')]).toEqual([1, 0])
  })

  test('work on another project of the company is activity too', () => {
    const change = { engagements: [{ safetyTrainedOn: null }], trainings: [{ trainedOn: '2023-01-01' }] }
    const elsewhere = (exitDate: string) => [
      {
        workerId: exampleId('worker', 0),
        idNumber: '990101198201010000',
        project: '另一项目',
        entryDate: '2024-01-01',
        exitDate,
      },
    ]
    const papers = past('2023-06-01')
    const count = (exitDate: string) =>
      found('trn-one-year-gap', { ...change, papers, otherEngagements: elsewhere(exitDate) }).length
    expect([count('2024-09-05'), count('2024-09-06')]).toEqual([1, 0])
  })
})

describe('advances', () => {
  const advance = { idNumber: '990101198201010000', paidOn: '2026-02-10', amount: 50_000 }
  const count = (settledIn: string | null, line = {}) =>
    found('pay-advance-reconciled', {
      lines: [line],
      papers: { advances: [{ ...advance, settledIn }] },
    }).length

  test('of an earlier month stay open until a month is said to have settled them', () => {
    expect([count(null), count('2026-02'), count('2026-04'), count('2026-03')]).toEqual([1, 0, 0, 1])
  })

  test('under another heading are taken back all the same', () => {
    expect(count(null, { otherDeductions: [{ name: '生活费', amount: 50_000 }] })).toBe(0)
    expect(count(null, { otherDeductions: [{ name: '伙食费', amount: 50_000 }] })).toBe(1)
  })
})

describe('devices', () => {
  const punches = [examplePunch(0, '2026-03-03T00:00:00Z')]
  const gate = {
    serial: '1号闸机',
    name: null,
    registeredOn: '2026-03-03',
    removedOn: '2026-03-03',
    insideFence: null,
  }
  const count = (more: Partial<typeof gate>) =>
    found('att-device-unknown', { punches, papers: { devices: [{ ...gate, ...more }] } }).length

  test('belong to the project from registration to removal', () => {
    expect(count({})).toBe(0)
    expect(count({ registeredOn: '2026-03-04' })).toBe(1)
    expect(count({ registeredOn: '2026-03-01', removedOn: '2026-03-02' })).toBe(1)
    expect(count({ serial: '2号闸机' })).toBe(1)
  })

  test('a record that names no device is not judged', () => {
    const nameless = [examplePunch(0, '2026-03-03T00:00:00Z', { channel: null })]
    const { findings, notChecked } = check('att-device-unknown', {
      punches: nameless,
      papers: { devices: [gate] },
    })
    expect(findings).toEqual([])
    expect(notChecked).toMatchObject([{ needs: 'punchDevice', rows: 1 }])
  })
})

test('the photo of a gate record is found however its instant is written', () => {
  const papers = {
    punchPhotos: [{ idNumber: '990101198201010000', at: '2026-03-03T00:00:00.000Z', state: 'good' as const }],
  }
  const punches = [examplePunch(0, '2026-03-03T00:00:00Z')]
  expect(found('att-photo-missing', { punches, papers })).toEqual([])
  expect(found('att-photo-missing', { punches, papers: { punchPhotos: [] } })).toHaveLength(1)
})

test('a list of codes without trades says nothing of trades', () => {
  const bank = { list: 'bank' as const, name: '示例银行', code: '1', edition: null }
  expect(check('ros-worker-type-code', { papers: { platformCodes: [bank] } }).notChecked).toHaveLength(1)
})

describe('the wage account', () => {
  const terms = { worksContract: [EXAMPLE_TERMS] }
  const late = (change: MonthChange) => found('acc-funding-late', { today: '2026-05-01', ...change }).length

  test('gets the labour cost of a month by the agreed day of the next, or by its end', () => {
    expect([late({ accountEntries: [{ on: '2026-04-30' }] })]).toEqual([0])
    expect([late({ accountEntries: [{ on: '2026-05-01' }] })]).toEqual([1])
    expect([late({ accountEntries: [{ on: '2026-04-30' }], papers: terms })]).toEqual([1])
  })

  test('is not late before the day is over, nor before works began', () => {
    const nothing: MonthChange = { accountEntries: [{ wageMonth: '2026-01' }] }
    expect([late(nothing), late({ ...nothing, today: '2026-04-30' })]).toEqual([1, 0])
    expect(late({ ...nothing, project: { startDate: '2026-04-01' } })).toBe(0)
  })

  test('takes an entry that names no month for the one before it', () => {
    const nameless = (on: string) => late({ accountEntries: [{ on, wageMonth: null }] })
    expect([nameless('2026-04-10'), nameless('2026-02-28')]).toEqual([0, 1])
  })

  const balances = [{ accountNo: '6200000000009000001', period: '2026-02', opening: 0, closing: 500_000 }]
  const one: MonthChange = { keep: { lines: 1 }, lines: [{ netPay: 600_000 }] }
  const short = (change: MonthChange) => found('acc-balance-short', { ...one, ...change })[0]?.params.balance

  test('holds what the bank said at the end of a month and what moved since', () => {
    const papers = { accountBalances: balances }
    expect(short({ accountEntries: [{ on: '2026-02-28', amount: 100_000 }], papers })).toBe(500_000)
    expect(short({ accountEntries: [{ on: '2026-03-01', amount: 99_999 }], papers })).toBe(599_999)
    expect(short({ accountEntries: [{ on: '2026-03-01', amount: 100_000 }], papers })).toBeUndefined()
  })

  test('is measured before the batch, which is not missed once it has gone out', () => {
    const batches = [exampleBatch({ sentOn: '2026-03-20', payments: [examplePayment({ amount: 600_000 })] })]
    expect(short({ accountEntries: [{ on: '2026-03-21', amount: 600_000 }], papers: { batches } })).toBe(0)
    const paid = { direction: 'out' as const, kind: 'wages' as const, amount: 600_000 }
    const accountBalances = balances.map(row => ({ ...row, closing: 600_000 }))
    expect(short({ accountEntries: [paid], papers: { accountBalances } })).toBeUndefined()
  })

  test('pays workers by name or in one sum, and nobody else', () => {
    const out = (counterparty: string | null, kind: 'wages' | 'fee' = 'wages') =>
      found('acc-outflow-not-wage', { accountEntries: [{ direction: 'out', kind, counterparty }] }).length
    expect([out('赵建建'), out(null), out('代发工资'), out('周国强'), out('示例银行', 'fee')]).toEqual([
      0, 0, 0, 1, 1,
    ])
  })

  test('is not closed while wages of the month are owed, and that is not known without bank results', () => {
    const request = {
      accountNo: '6200000000009000001',
      kind: 'closingRequested' as const,
      on: '2026-04-21',
      endedOn: null,
      postedOn: '2026-03-01',
      disputes: false,
    }
    const closing = (payResults: MonthChange['payResults'], papers: MonthChange['papers'] = {}) =>
      check('acc-close-early', {
        keep: { lines: 1 },
        project: { status: 'completed' },
        payResults: payResults ?? [],
        papers: { accountEvents: [request], ...papers },
      })
    expect(closing([exampleResult()])).toEqual({ findings: [], notChecked: [] })
    expect(closing([exampleResult({ status: 'failed' })]).findings[0]?.params.faults).toBe('closedOwing')
    expect(closing([]).notChecked).toMatchObject([{ needs: 'payResults', rows: 1 }])
    const disputed = { accountEvents: [{ ...request, disputes: true }] }
    expect(closing([exampleResult()], disputed).findings[0]?.params.faults).toBe('closedDisputed')
    const settlement = [{ completedOn: '2026-04-22', settledOn: null }]
    expect(closing([exampleResult()], { settlement }).findings[0]?.params.faults).toBe('closedIncomplete')
  })

  test('what came back from the bank is not a wage that went out', () => {
    const entries = (amount: number) => [{ direction: 'out' as const, kind: 'wages' as const, amount }]
    const month = changedMonth({
      keep: { lines: 1 },
      payResults: [exampleResult()],
      accountEntries: entries(EXAMPLE_NET + 500),
    })
    const [entry] = month.accountEntries
    if (entry === undefined) throw new Error('no entry')
    const rules = RULES.filter(rule => rule.id === 'acc-reconcile')
    const back = { ...entry, direction: 'in' as const, kind: 'returned' as const, amount: 500 }
    expect(checkMonth(month, { rules }).findings).toHaveLength(1)
    expect(checkMonth({ ...month, accountEntries: [entry, back] }, { rules }).findings).toEqual([])
  })
})

test('a month is asked as far as its record shows that it has come', () => {
  const rules = RULES.filter(rule => rule.id === 'acc-balance-short' || rule.id === 'acc-funding-short')
  const poor: MonthChange = { accountEntries: [{ amount: 1 }] }
  const asked = (change: MonthChange) =>
    checkMonth(changedMonth({ ...poor, ...change }), { rules }).findings.map(({ rule }) => rule)
  expect(asked({})).toEqual([])
  expect(asked({ papers: { batches: [exampleBatch()] } })).toEqual(['acc-balance-short'])
  expect(asked({ payResults: [exampleResult()] })).toEqual(['acc-balance-short'])
  const inFull = { keep: { lines: 1 }, papers: { batches: [exampleBatch()] }, payResults: [exampleResult()] }
  expect(asked(inFull)).toEqual(['acc-balance-short', 'acc-funding-short'])
})

describe('rules of the sheets that books or punches make surer', () => {
  test('days of valid punches divide the wage where there are any, days of the sheet where there are none', () => {
    const change = (manual: boolean): MonthChange => ({
      lines: [{ grossPay: 22_989 }],
      attendance: [{ days: [], statedDays: 100 }],
      punches: ['02', '03'].map(day => examplePunch(0, `2026-03-${day}T00:00:00Z`, { manual })),
    })
    expect(found('mwg-per-punch-day', change(false))).toEqual([])
    const poorer = { ...change(false), lines: [{ grossPay: 22_988 }] }
    expect(found('mwg-per-punch-day', poorer)[0]?.params).toMatchObject({ days: 200 })
    expect(found('mwg-per-punch-day', { ...poorer, ...{ punches: change(true).punches ?? [] } })).toEqual([])
  })

  test('a licence in the book of certificates is a licence', () => {
    const licence = (validTo: string | null, issuedOn: string | null = null) =>
      found('trn-special-work-cert', {
        engagements: [{ trade: '架子工' }],
        papers: {
          certificates: [
            { idNumber: '990101198201010000', kind: 'specialOperation', number: 'T1', issuedOn, validTo },
          ],
        },
      }).length
    expect([
      licence(null),
      licence('2026-03-31'),
      licence('2026-03-30'),
      licence(null, '2026-03-02'),
    ]).toEqual([0, 0, 1, 1])
  })

  test('a unit on a list of bans is told as well', () => {
    const bans = [{ code: '91440101MA5XK00A7J', list: '失信名单' }]
    expect(found('ros-blacklist', { papers: { bans } }).map(({ subject }) => subject.kind)).toEqual(['org'])
  })

  test('a card of the wrong length binds nobody', () => {
    const engagements = Array.from({ length: 7 }, () => ({ wageCard: '123' }))
    expect(found('ros-card-bound-ratio', { engagements })[0]?.params).toMatchObject({ bound: 53 })
  })

  test('a labour officer among the key posts is one, as long as he was there in the month', () => {
    const count = (to: string | null) =>
      found('prj-labor-officer-missing', {
        project: { laborOfficer: null },
        papers: {
          keyPosts: [
            { post: 'laborOfficer', unit: null, name: '孙示例', idNumber: null, from: '2025-09-01', to },
          ],
        },
      }).length
    expect([count(null), count('2026-03-01'), count('2026-02-28')]).toEqual([0, 0, 1])
  })

  test('the agreed funding day is key information where terms of the contract are on record', () => {
    const missing = (fundingDay: number | null) =>
      found('prj-key-info-incomplete', { papers: { worksContract: [{ ...EXAMPLE_TERMS, fundingDay }] } })[0]
        ?.params.missing
    expect([missing(25), missing(null)]).toEqual([undefined, 'fundingDay'])
  })

  test('labour cost is also measured by the agreed share of the progress payment', () => {
    const short = (laborCostRatio: number | null, amount: number) =>
      found('acc-funding-short', {
        project: { laborCostRatio },
        accountEntries: [{ amount }],
        progressPayments: [{ laborCostDue: 1 }],
      })[0]?.params.due
    expect([short(2_500, 74_999_999), short(2_500, 75_000_000)]).toEqual([75_000_000, undefined])
    expect([short(null, 59_999_999), short(null, 60_000_000)]).toEqual([60_000_000, undefined])
  })

  test('a month before the assessment was asked is not judged', () => {
    const month = cleanMonth({ period: '2020-03' })
    const rules = RULES.filter(rule => rule.id === 'pay-monthly-assessment')
    expect(checkMonth({ ...month, sheets: [] }, { rules })).toMatchObject({
      findings: [],
      notChecked: [{ needs: 'parameter' }],
    })
  })
})

test('a batch that is made again, or a payment sent again, is not money asked for twice', () => {
  const batch = exampleBatch({ sentOn: '2026-04-20' })
  const again = { ...batch, sentOn: '2026-04-21' }
  const enough = { accountEntries: [{ amount: EXAMPLE_NET }], papers: { batches: [batch, again] } }
  expect(found('acc-balance-short', enough)).toEqual([])
  expect(
    found('acc-balance-short', { ...enough, accountEntries: [{ amount: EXAMPLE_NET - 1 }] }),
  ).toHaveLength(1)
})

test('who worked before the entry on record, or without one, is registered late from his first day', () => {
  const days = { days: [null, 100], statedDays: 100 }
  const late = (entryDate: string | null, registeredOn: string) =>
    found('ros-entry-late-upload', {
      engagements: [{ entryDate }],
      attendance: [days],
      papers: { platformRoster: [{ idNumber: '990101198201010000', registeredOn }] },
    }).length
  expect([late('2026-03-05', '2026-03-03'), late('2026-03-05', '2026-03-04')]).toEqual([0, 1])
  expect([late(null, '2026-03-03'), late(null, '2026-03-04')]).toEqual([0, 1])
})
