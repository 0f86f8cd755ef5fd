import { expect, test } from 'vitest'
import { CATALOGUE, findReport } from './catalogue.ts'
import { sampleMonth } from './fixtures/sample-month.ts'

const options = {
  language: 'zh-CN',
  masked: false,
  drill: false,
  draft: false,
  remarks: [],
  parametersVersion: '2026.11',
  operator: null,
} as const

test('the catalogue names R01 to R27 in order and our own RC, each title in both languages', () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 27 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
    'RC',
  ])
  for (const { title } of CATALOGUE) {
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.en).toMatch(/^[\x20-\x7e]+$/)
  }
  expect(findReport('r19')?.id).toBe('R19')
  expect(findReport('R28')).toBeNull()
})

test('layouts made up here are called proposed', () => {
  for (const id of ['R01', 'R06', 'R08', 'R19', 'R25', 'RC'])
    expect(findReport(id)?.origins).toContain('proposed')
})

test('every report that can be built is built under its own number, also from an empty month', () => {
  const empty = {
    ...sampleMonth(0, 0),
    wageAccounts: [],
    accountEntries: [],
    progressPayments: [],
    participants: [],
  }
  for (const { id, build, title } of CATALOGUE) {
    if (build === null) continue
    for (const month of [sampleMonth(4), empty]) {
      const report = build(month, null, options)
      expect(report.id).toBe(id)
      expect(report.title).toEqual(title)
      expect(report.sheets.length).toBeGreaterThan(0)
    }
  }
})

test('English reports carry no Chinese wording of ours', () => {
  for (const { build } of CATALOGUE) {
    const report = build?.(sampleMonth(0, 0), null, { ...options, language: 'en' })
    for (const sheet of report?.sheets ?? []) {
      const shown = [
        sheet.name,
        ...sheet.notes,
        ...sheet.sections.flatMap(section => (section.kind === 'prose' ? section.paragraphs : [])),
      ]
      for (const text of shown) expect(text).not.toMatch(/\p{Script=Han}/u)
    }
  }
})
