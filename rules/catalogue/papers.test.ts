import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth } from './example-month.ts'
import { EXAMPLE_TERMS, EXAMPLE_UNIT } from './example-papers.ts'

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
