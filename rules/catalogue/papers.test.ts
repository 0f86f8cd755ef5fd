import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { EXAMPLE_CONTRACT, EXAMPLE_TERMS, EXAMPLE_UNIT } from './example-papers.ts'

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
