import { describe, expect, it } from 'vitest'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { examplePunch } from './att/example-punch.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { EXAMPLE_TERMS } from './example-papers.ts'
import { exampleId } from './example-people.ts'

const rule = (id: string) => RULES.filter(each => each.id === id)
const checked = (id: string, month: ProjectMonth) => checkMonth(month, { rules: rule(id), stage: 'archive' })
const found = (id: string, change: MonthChange) => checked(id, changedMonth(change)).findings

/** Number of the first person of the clean month, who rested on days 6, 12, 18, 24 and 30. */
const idNumber = '990101198201010000'

describe('a worked day needs a paper in force', () => {
  const contracts = (first: string, second: string) => {
    const month = cleanMonth()
    const [own] = month.contracts
    if (own === undefined) throw new Error('no contract')
    const next = { ...own, id: exampleId('contract', 500), startDate: second, endDate: null }
    const ended = { ...own, endDate: first }
    return checked('ctr-expired', { ...month, contracts: [next, ended, ...month.contracts.slice(1)] })
  }

  it('a contract that was not renewed at once is told by the last day worked between the two', () => {
    const between = contracts('2026-03-09', '2026-03-13').findings
    expect(between.map(({ params }) => params)).toEqual([{ end: '2026-03-09', last: '2026-03-11' }])
    expect(contracts('2026-03-11', '2026-03-13').findings).toEqual([])
  })

  it('two licences one after the other are valid on each worked day, unless a worked day lies between them', () => {
    const licence = (issuedOn: string, validTo: string) => ({
      idNumber,
      kind: 'specialOperation' as const,
      number: 'T1',
      issuedOn,
      validTo,
    })
    const lacking = (renewedOn: string) =>
      found('trn-special-work-cert', {
        engagements: [{ trade: '架子工' }],
        papers: {
          certificates: [licence('2020-01-01', '2026-03-11'), licence(renewedOn, '2026-12-31')],
        },
      }).map(({ params }) => params.last)
    expect([lacking('2026-03-13'), lacking('2026-03-14')]).toEqual([[], ['2026-03-13']])
  })
})

describe('the first gate record counts where the sheet begins later', () => {
  const seen = (day: string): MonthChange => ({
    engagements: [{ entryDate: '2026-03-05', safetyTrainedOn: '2026-03-04' }],
    attendance: [{ days: [null, null, null, null, 100], statedDays: 100 }],
    trainings: [{ trainedOn: '2026-03-04' }],
    contracts: [{ signedOn: '2026-03-04' }],
    papers: { platformRoster: [{ idNumber, registeredOn: '2026-03-04' }] },
    // Three in the morning in Beijing.
    punches: [examplePunch(0, `${day}T19:00:00Z`)],
    keep: { workers: 1, attendance: 1, lines: 1 },
  })

  it.each(['ctr-missing-before-entry', 'trn-before-entry', 'ros-real-name-not-registered'])('%s', id => {
    expect(found(id, seen('2026-03-03'))).toEqual([])
    expect(found(id, seen('2026-03-02')).map(({ severity }) => severity)).toEqual(['block'])
  })

  it('ros-entry-late-upload', () => {
    const late = (day: string) => found('ros-entry-late-upload', seen(day)).length
    expect([late('2026-03-02'), late('2026-03-01')]).toEqual([0, 1])
  })
})

it('a paper about a deduction is found by the number of the roster where the line has none', () => {
  const line = { idNumber: null, otherDeductions: [{ name: '损坏 赔偿', amount: 10_000 }] }
  const notice = { period: '2026-03', idNumber, item: '损坏赔偿', kind: 'notice' as const }
  const papers = { deductionPapers: [notice] }
  expect(found('ded-loss-no-notice', { lines: [line], papers })).toEqual([])
  expect(found('ded-loss-no-notice', { lines: [line], papers: { deductionPapers: [] } })).toHaveLength(1)
})

it('an account is late one day after its term, from the signing of the works contract', () => {
  const without = (today: string, signedOn: string | null): MonthChange => ({
    keep: { wageAccounts: 0 },
    project: { status: 'preparing', startDate: null },
    papers: { worksContract: [{ ...EXAMPLE_TERMS, signedOn }] },
    today,
  })
  const late = (today: string) => found('acc-not-opened', without(today, '2026-03-09')).length
  expect([late('2026-04-08'), late('2026-04-09')]).toEqual([0, 1])
  expect(checked('acc-not-opened', changedMonth(without('2026-04-09', null))).notChecked).toMatchObject([
    { needs: 'contractSigning' },
  ])
})

it('where no day is agreed, labour cost is late when more than a month has passed since the funding before it', () => {
  const late = (before: string, today: string) => {
    const month = changedMonth({ today, accountEntries: [{ on: before, wageMonth: '2026-02' }] })
    return checked('acc-funding-late', month).findings.length
  }
  expect([late('2026-03-25', '2026-04-25'), late('2026-03-25', '2026-04-26')]).toEqual([0, 1])
})

it('a closing of which nobody said whether wages were disputed is not judged as undisputed', () => {
  const request = { accountNo: '6200000000009000001', kind: 'closingRequested' as const, on: '2026-04-01' }
  const month = changedMonth({
    keep: { lines: 0 },
    project: { status: 'completed' },
    papers: { accountEvents: [{ ...request, endedOn: null, postedOn: '2026-03-02', disputes: null }] },
  })
  expect(checked('acc-close-early', month)).toMatchObject({
    findings: [],
    notChecked: [{ needs: 'wageDisputes', rows: 1 }],
  })
})

it('a number in the book of permits is a number on record', () => {
  const permit = (number: string | null) => ({
    project: { constructionPermitNo: null },
    papers: { permits: [{ number, issuedOn: '2025-08-20' }] },
  })
  for (const id of ['prj-permit-missing', 'prj-key-info-incomplete'])
    expect(
      [found(id, permit('440101202508200101')), found(id, permit(null))].map(({ length }) => length),
    ).toEqual([0, 1])
})
