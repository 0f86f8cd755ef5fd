import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ShownFinding } from '../contract/finding.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { WaiverView } from '../contract/waiver.ts'
import type { BuildReport } from './build.ts'
import { sampleMonth } from './fixtures/sample-month.ts'
import type { Report, Sheet, TableSection } from './model.ts'
import { buildRoster } from './r01-roster.ts'
import { buildAttendance } from './r05-attendance.ts'
import { buildPayroll } from './r08-payroll.ts'
import { buildWageSplit } from './r19-wage-split.ts'
import { buildSelfAudit } from './r25-self-audit.ts'
import { sumRows } from './table-lines.ts'

const options = {
  language: 'zh-CN',
  masked: false,
  drill: false,
  draft: false,
  remarks: [],
  parametersVersion: '2026.11',
  operator: null,
} as const
const make = (build: BuildReport, month: ProjectMonth, more = {}) =>
  build(month, null, { ...options, ...more })

function tables(report: Report): TableSection[] {
  return report.sheets.flatMap((sheet: Sheet) => sheet.sections.filter(section => section.kind === 'table'))
}

function titled(report: Report, start: string): TableSection {
  const found = tables(report).find(table => table.title?.zh.startsWith(start))
  if (found === undefined) throw new Error(`no table ${start}`)
  return found
}

describe('R01 roster', () => {
  test('one row per engagement; people on site, entered and left are counted by team and trade', () => {
    const [people, counts] = tables(make(buildRoster, sampleMonth(40, 2)))
    expect(people?.rows).toHaveLength(40)
    expect(counts === undefined ? {} : sumRows(counts, counts.rows)).toEqual({
      onSite: 37,
      entered: 10,
      left: 3,
    })
  })

  test('posted, it shows neither birth date nor address', () => {
    const row = tables(make(buildRoster, sampleMonth(1), { masked: true }))[0]?.rows[0]
    expect(row?.idNumber).toMatch(/^990101\*{8}.{4}$/)
    expect(row?.wageCard).toBe('****0000')
    expect([row?.birthDate, row?.age, row?.registeredAddress]).not.toContain('1970-01-01')
    expect(row?.registeredAddress).toBe('')
  })

  test('who is insured against injury by the roster, or by a cover in force on his last day of the month', () => {
    const month = sampleMonth(4)
    const cover = { kind: 'byProject', idNumber: null, insuredProject: null, number: null } as const
    const insured = (covers: ProjectMonth['papers']['injuryCovers']) => {
      const flags = [true, false, null, null]
      const engagements = month.engagements.map((engagement, index) => ({
        ...engagement,
        injuryInsured: flags[index] ?? null,
        exitDate: index === 3 ? '2026-03-10' : null,
      }))
      const papers = { ...month.papers, injuryCovers: covers }
      const [people] = tables(make(buildRoster, { ...month, engagements, papers }))
      return people?.rows.map(row => row.injuryInsured)
    }
    expect(insured(null)).toEqual(['是', '否', null, null])
    expect(insured([])).toEqual(['是', '否', '否', '否'])
    expect(insured([{ ...cover, from: '2026-03-01', to: '2026-03-30' }])).toEqual(['是', '否', '否', '是'])
    expect(insured([{ ...cover, from: '2026-03-31', to: '2026-03-31' }])).toEqual(['是', '是', '是', '否'])
  })
})

describe('R05 attendance', () => {
  test('a paper per team with a column for each day the month has', () => {
    const report = make(buildAttendance, { ...sampleMonth(9, 3), period: '2026-02' })
    expect(report.sheets.map(sheet => sheet.name)).toEqual(['木1班', '钢筋2班', '砌筑3班'])
    const keys = tables(report)[0]?.columns.map(({ key }) => key) ?? []
    expect(keys).toContain('day28')
    expect(keys).not.toContain('day29')
  })

  test('days are the marks added up; a sheet without marks counts by its stated total', () => {
    const month = sampleMonth(2)
    const [first, second] = month.attendance
    if (first === undefined || second === undefined) throw new Error('two lines wanted')
    const attendance = [
      { ...first, days: [100, 50, null, 0], statedDays: 9_900 },
      { ...second, days: [null], statedDays: 2_100 },
    ]
    expect(tables(make(buildAttendance, { ...month, attendance }))[0]?.rows.map(row => row.days)).toEqual([
      150, 2100,
    ])
  })
})

describe('R08 payroll', () => {
  test('the summary repeats the totals of all papers', () => {
    const [summary, ...papers] = tables(make(buildPayroll, sampleMonth(50, 4)))
    const sums = papers.map(table => sumRows(table, table.rows))
    for (const key of ['grossPay', 'deductionTotal', 'netPay', 'attendanceDays']) {
      const expected = sums.reduce((sum, values) => sum + Number(values[key] ?? 0), 0)
      expect(summary === undefined ? null : sumRows(summary, summary.rows)[key]).toBe(expected)
    }
    expect(summary === undefined ? null : sumRows(summary, summary.rows).people).toBe(50)
  })

  test('other deductions are named, an absent amount stays empty, a confirmation stands in the signature column', () => {
    const rows = tables(make(buildPayroll, sampleMonth(3)))[0]?.rows
    expect(rows?.[0]).toMatchObject({
      otherDeduction: 5050,
      remark: '工具损坏 50.50',
      bonus: null,
      signature: null,
    })
    expect(rows?.[1]?.signature).toBe('签名板\n2026-04-05')
  })

  test('posted, the wage account in the head is masked too', () => {
    const head = make(buildPayroll, sampleMonth(1), { masked: true }).sheets[0]?.head ?? []
    expect(head.find(fact => fact.label.en === 'Wage account')?.value).toBe('****0001')
  })
})

describe('R19 wage split', () => {
  test('on papers that agree every tie holds', () => {
    const ties = titled(make(buildWageSplit, sampleMonth(60, 3)), 'E1')
    expect(ties.rows.map(row => [row.difference, row.result])).toEqual([
      [0, '相符'],
      [0, '相符'],
      [0, '相符'],
    ])
  })

  test('property: ties hold for any net pay that the bank and the account confirm', () => {
    const nets = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(nets, fc.integer({ min: 1, max: 4 }), (amounts, teams) => {
        const month = sampleMonth(amounts.length, teams)
        const lines = month.lines.map((line, index) => ({ ...line, netPay: amounts[index] ?? 0 }))
        const payResults = month.payResults.map((result, index) => ({
          ...result,
          amount: amounts[index] ?? 0,
        }))
        const paid = payResults
          .filter(({ status }) => status === 'paid')
          .reduce((sum, { amount }) => sum + amount, 0)
        const accountEntries = month.accountEntries.map(entry =>
          entry.kind === 'wages' && entry.wageMonth === month.period ? { ...entry, amount: paid } : entry,
        )
        const report = make(buildWageSplit, { ...month, lines, payResults, accountEntries })
        expect(titled(report, 'E1').rows.map(row => row.difference)).toEqual([0, 0, 0])
        const units = titled(report, 'D')
        expect(sumRows(units, units.rows).netPay).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
      }),
      { numRuns: 40 },
    )
  })

  test('property: whatever the papers say, the difference printed is left minus right', () => {
    const change = fc.integer({ min: -500_000, max: 500_000 }).filter(fen => fen !== 0)
    fc.assert(
      fc.property(change, fen => {
        const month = sampleMonth(12, 2)
        const lines = month.lines.map((line, index) =>
          index === 0 ? { ...line, netPay: (line.netPay ?? 0) + fen } : line,
        )
        const rows = titled(make(buildWageSplit, { ...month, lines }), 'E1').rows
        expect(rows.map(row => row.difference)).toEqual([fen, fen, 0])
        expect(rows.map(row => row.result)).toEqual(['不符', '不符', '相符'])
      }),
      { numRuns: 20 },
    )
  })

  test('a payment that failed and was paid when sent again counts once', () => {
    const month = sampleMonth(8)
    const first = month.payResults[0]
    if (first === undefined) throw new Error('a result wanted')
    const payResults = [{ ...first, status: 'failed' as const, reason: '账号户名不符' }, ...month.payResults]
    const rows = titled(make(buildWageSplit, { ...month, payResults }), 'E1').rows
    expect(rows.map(row => row.difference)).toEqual([0, 0, 0])
  })

  test('a month never checked says so instead of printing zeros', () => {
    const rows = titled(make(buildWageSplit, sampleMonth(3)), 'E2').rows
    expect(rows.find(row => row.item === '自查：阻断')).toMatchObject({ count: null, note: '尚未自查' })
  })
})

describe('R25 self-audit', () => {
  const finding = (
    severity: ShownFinding['severity'],
    reason: ShownFinding['reason'] = null,
    more: Partial<ShownFinding> = {},
  ): ShownFinding => ({
    id: severity,
    rule: 'mwg-daily-average',
    severity,
    project: 'GZ-TEST-0001',
    period: '2026-03',
    subject: { kind: 'line', key: 'k', label: '张*' },
    person: null,
    at: { file: '工资表.xlsx', sheet: '木工班', cell: 'L6' },
    safeRepair: null,
    title: '日均工资低于最低日工资',
    actual: '92.00',
    expected: '≥ 114.94',
    message: '',
    source: 'GZRN',
    citation: '广州市住建局房屋建筑工程实名制与工资保障通知',
    confidence: 'inferred',
    repair: '核对天数',
    reason,
    seenable: false,
    seen: null,
    waiver: null,
    dueOn: null,
    overdue: false,
    handled: null,
    ...more,
  })
  const check = (findings: ShownFinding[], waivers: WaiverView[] = []) => ({
    pack: '2026.11',
    parameters: '2026.11',
    ranAt: '2026-04-12T02:30:00.000Z',
    scope: { projects: 1, periods: 1, workers: 1 },
    summary: { block: 0, alert: 0, warn: 0, notice: 0, waived: 0, seen: 0 },
    findings,
    notChecked: [],
    waivers,
  })
  const given = { text: '试工半日', by: '李样例', at: '2026-04-12T03:00:00.000Z' }
  const seen = { ...given, file: '卡.jpg', sha256: 'ab'.repeat(32) }
  const waiver = { id: 'w', reason: '已约定', by: '李样例', until: '2026-12-31' }
  const conclusion = (report: Report) =>
    report.sheets[0]?.sections.flatMap(section => (section.kind === 'prose' ? section.paragraphs : []))[0]

  test('always says that it is the contractor’s own check', () => {
    for (const sheet of buildSelfAudit(sampleMonth(1), check([]), options).sheets) {
      expect(sheet.notes.join()).toContain('不是主管部门的检查结论')
    }
  })

  test.each([
    ['nothing found', check([finding('warn')]), '可提交。'],
    ['a block', check([finding('block')]), '不可提交。存在阻断项，须更正后重新自查。'],
    ['an alert without reason', check([finding('alert')]), '不可提交。存在未说明理由的警示。'],
    ['an alert with reason', check([finding('alert', given)]), '可提交。'],
    ['a waived alert', check([finding('alert', null, { waiver })]), '可提交。'],
    ['a block whose document was seen', check([finding('block', null, { seen })]), '可提交。'],
    ['never checked', null, '尚未自查，不可提交。'],
  ])('concludes after %s', (_name, verdict, words) => {
    expect(conclusion(buildSelfAudit(sampleMonth(1), verdict, options))).toBe(words)
  })

  test('findings carry their place, and an inferred source is never shown as law', () => {
    const report = buildSelfAudit(sampleMonth(1), check([finding('alert', given)]), options)
    expect(titled(report, '表2').rows[0]).toMatchObject({
      at: '工资表.xlsx\n木工班 L6',
      source: '广州市住建局房屋建筑工程实名制与工资保障通知 (推定)',
      state: '已说明',
    })
    expect(titled(report, '表3').rows[0]).toMatchObject({ said: '试工半日', on: '2026-04-12 11:00' })
  })

  test('prints documents seen, warnings handled, and waivers with those that are of no use any more', () => {
    const waivers: WaiverView[] = (['active', 'needless'] as const).map(state => ({
      ...{ id: state, rule: 'mwg-daily-average', title: '日均工资', scope: 'company', project: null },
      ...{ person: null, file: null, sheet: null, from: '2026-04-01', frozen: null, hides: 0, state },
      ...{ reason: waiver.reason, by: waiver.by, until: waiver.until },
    }))
    const handled = { on: '2026-04-10', by: '李样例', note: '已补' }
    const findings = [
      finding('block', null, { seen }),
      finding('alert', null, { waiver }),
      finding('warn', null, { handled, dueOn: '2026-04-19' }),
    ]
    const report = buildSelfAudit(sampleMonth(1), check(findings, waivers), options)
    expect(titled(report, '表2').rows).toMatchObject([
      { state: '已见原件' },
      { state: '已豁免' },
      { state: '2026-04-10 已处理', dueDate: '2026-04-19', responsible: '李样例' },
    ])
    expect(titled(report, '表4').rows).toMatchObject([{ by: '李样例', digest: 'abababababababab' }])
    expect(titled(report, '表5').rows).toMatchObject([
      { said: '已约定', until: '2026-12-31', state: '生效中' },
      { state: '已无可豁免，应撤销' },
    ])
  })
})
