import { describe, expect, test } from 'vitest'
import { Finding, NotChecked, RuleCard, ShownFinding } from '../contract/finding.ts'
import { PAPER_BOOKS } from '../contract/papers.ts'
import { cleanMonth } from './catalogue/example-month.ts'
import { exampleCard, exampleId, exampleIdNumber } from './catalogue/example-people.ts'
import { checkMonth, RULES, ruleById, ruleCard, safeRepairs, showFinding, showNeed } from './index.ts'
import { STAGES } from './rule.ts'

const TODAYS = ['2026-03-31', '2026-04-08', '2026-04-10', '2026-05-31', '2027-01-01']

/** What the clean month has no record of: banks' answers, devices, the platform, and papers without a register. */
const UNRECORDED = new Set<string>([
  'payResults',
  'platformCopy',
  'punches',
  'comparedConfirmations',
  'outgoing',
  ...Object.keys(PAPER_BOOKS),
])

describe('a clean month', () => {
  test.each(STAGES)('has nothing to report (%s)', stage => {
    expect(checkMonth(cleanMonth(), { stage }).findings).toEqual([])
  })

  test.each(TODAYS)('stays clean as time goes by (%s)', today => {
    expect(checkMonth({ ...cleanMonth(), today }).findings).toEqual([])
  })

  test('is judged whole: only what nobody recorded is not checked', () => {
    const { notChecked } = checkMonth(cleanMonth(), { stage: 'archive' })
    const unrecorded = RULES.flatMap(({ id, needs }) =>
      needs.filter(need => UNRECORDED.has(need)).map(need => [id, need, null]),
    )
    expect(notChecked.map(({ rule, needs, rows }) => [rule, needs, rows])).toEqual(unrecorded)
    expect(unrecorded).toContainEqual(['pay-on-time', 'payResults', null])
  })
})

describe('what is absent', () => {
  test('is never a pass', () => {
    const month = { ...cleanMonth(), attendance: [], sources: [] }
    const { notChecked } = checkMonth(month, { stage: 'archive' })
    const unasked = notChecked.filter(({ needs }) => needs === 'attendance').map(({ rule }) => rule)
    expect(unasked).toEqual(RULES.filter(rule => rule.needs.includes('attendance')).map(rule => rule.id))
    expect(notChecked.find(({ rule }) => rule === 'imp-formula-stale')?.needs).toBe('importedSheets')
    for (const entry of notChecked) expect(NotChecked.parse(entry)).toEqual(entry)
  })

  test('in some rows is told with their number', () => {
    const month = cleanMonth()
    const lines = month.lines.map((line, index) => (index < 7 ? { ...line, attendanceDays: null } : line))
    const entry = checkMonth({ ...month, lines }).notChecked.find(({ rule }) => rule === 'mwg-daily-average')
    expect(entry).toMatchObject({ needs: 'attendanceDays', rows: 7 })
    expect(entry && showNeed(entry, 'zh-CN')).toBe('7行未检查：缺少出勤天数')
    expect(entry && showNeed(entry, 'en')).toBe('7 row(s) not checked: need days worked')
  })

  test('of a parameter for the month is told too', () => {
    const rules = RULES.filter(rule => rule.id === 'mwg-daily-average')
    const { findings, notChecked } = checkMonth({ ...cleanMonth(), period: '2012-01' }, { rules })
    expect(findings).toEqual([])
    expect(notChecked).toMatchObject([{ needs: 'parameter', rows: 60 }])
  })
})

describe('findings', () => {
  const month = cleanMonth()
  const spoiled = {
    ...month,
    lines: month.lines.map((line, index) => {
      if (index === 0) return { ...line, netPay: (line.netPay ?? 0) + 1 }
      if (index === 1) return { ...line, name: '阿依国.买买提', trade: '电工' }
      if (index === 2) return { ...line, attendanceDays: 2_900 }
      return line
    }),
  }

  test('come worst first, then in the order of the catalogue', () => {
    const { findings } = checkMonth(spoiled)
    const ranks = findings.map(({ severity }) => ['block', 'alert', 'warn', 'notice'].indexOf(severity))
    expect(ranks).toEqual(ranks.toSorted())
    const order = RULES.map(rule => rule.id)
    for (const rank of new Set(ranks)) {
      const places = findings.filter((_, i) => ranks[i] === rank).map(({ rule }) => order.indexOf(rule))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(
      new Set(['block', 'alert', 'warn', 'notice']),
    )
  })

  test('fit the contract, keep their ids from run to run, and mask names', () => {
    const { findings } = checkMonth(spoiled)
    for (const finding of findings) {
      expect(Finding.parse(finding)).toEqual(finding)
      expect(ShownFinding.parse(showFinding(finding, 'zh-CN')).reason).toBeNull()
    }
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    expect(checkMonth(spoiled).findings).toEqual(findings)
    const net = findings.find(({ rule }) => rule === 'pay-net-arithmetic')
    expect(net).toMatchObject({
      project: month.project.code,
      period: '2026-03',
      subject: { kind: 'line', key: exampleId('line', 0), label: '赵**' },
      at: { file: '示例项目-3月.xlsx', sheet: '工资表', cell: 'T4' },
    })
    expect(net && showFinding(net, 'zh-CN').message).toBe(
      '实发6,660.01元；应发6,760.00元减扣除100.00元应为6,660.00元',
    )
    expect(net && showFinding(net, 'en').message).toBe(
      'Net pay is 6,660.01; gross 6,760.00 less deductions 100.00 makes 6,660.00',
    )
  })

  test('offer a repair only where it cannot change meaning', () => {
    const repairs = safeRepairs(checkMonth(spoiled).findings)
    expect(repairs.map(({ repair }) => repair)).toEqual([
      { record: exampleId('line', 1), field: 'name', from: '阿依国.买买提', to: '阿依国·买买提' },
    ])
  })

  test('of the importer keep the cell and the row they were met in', () => {
    const sources = month.sources.map((source, index) =>
      index === 2
        ? {
            ...source,
            problems: [
              {
                rule: 'imp-formula-stale',
                severity: 'alert' as const,
                cell: 'T5',
                field: 'netPay',
                params: { reason: 'not-calculated' },
              },
              {
                rule: 'imp-row-duplicate-person',
                severity: 'block' as const,
                cell: 'B99',
                field: 'idNumber',
                params: {},
              },
            ],
          }
        : source,
    )
    const { findings } = checkMonth({ ...month, sources })
    expect(findings.map(({ rule, subject, at }) => [rule, subject.kind, subject.label, at?.cell])).toEqual([
      ['idn-duplicate-in-sheet', 'sheet', '工资表', 'B99'],
      ['imp-formula-stale', 'line', '钱**', 'T5'],
    ])
    expect(findings.map(finding => showFinding(finding, 'zh-CN').message)[1]).toContain('没有计算结果')
  })
})

test('rules may be chosen, and thresholds replaced', () => {
  const high = RULES.filter(rule => rule.id === 'pay-single-month-high')
  const row = {
    key: 'pay.single.monthMax',
    effectiveFrom: '2020-01-01',
    value: 100_000,
    unit: 'fen' as const,
    source: 'house',
    confidence: 'practice' as const,
  }
  const { findings } = checkMonth(cleanMonth(), { rules: high, parameters: { version: 'x', rows: [row] } })
  expect(findings).toHaveLength(60)
})

test('a person is joined by ledger id, by ID number, or by a name that only one worker has', () => {
  const month = cleanMonth()
  const rename = { workerId: null }
  const attendance = month.attendance.map((row, index) => ({
    ...row,
    ...rename,
    idNumber: index % 2 ? row.idNumber : null,
  }))
  const lines = month.lines.map(line => ({ ...line, ...rename }))
  expect(checkMonth({ ...month, attendance, lines }).findings).toEqual([])
  const stranger = {
    ...month.lines[59],
    workerId: null,
    idNumber: exampleIdNumber('19900101', 7),
    wageCard: exampleCard(777),
  }
  const { findings } = checkMonth({
    ...month,
    lines: month.lines.map((line, i) => (i === 59 ? { ...line, ...stranger } : line)),
  })
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['xck-paid-not-on-roster', 'xck-paid-no-attendance', 'xck-attended-not-paid']),
  )
})

test('every rule explains itself in both languages', () => {
  for (const rule of RULES) {
    for (const language of ['zh-CN', 'en'] as const) {
      const card = ruleCard(rule, language)
      expect(RuleCard.parse(card)).toEqual(card)
      expect(card.example).toContain('→')
      expect(`${card.example}${card.source}`).not.toMatch(/undefined|\[object/)
    }
  }
  expect(ruleById('mwg-daily-average')).toBeDefined()
  expect(ruleById('no-such-rule')).toBeUndefined()
})
