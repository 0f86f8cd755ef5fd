import type { Language } from '../contract/api/base.ts'
import { differenceTitle, differenceWords } from '../contract/language/differences.ts'
import { hundredthsText } from '../contract/money.ts'
import type { ComparedPapers, ReconciledDay, Reconciliation } from '../contract/reconciliation.ts'
import { type BuildReport, frameOf, projectHead } from './build.ts'
import { column, ID_NUMBER, NAME, OFF_PAPER, SEQ } from './columns.ts'
import { finishReport } from './finish-report.ts'
import { type Row, type SheetDraft, say, type TableSection, type Text } from './model.ts'
import { plainTable } from './plain-table.ts'
import { reconcile } from './reconciliation/reconcile.ts'
import { SIGNERS } from './vocabulary.ts'

export const RECONCILIATION_TITLE: Text = {
  zh: '考勤—工资—银行对账表',
  en: 'Reconciliation of attendance, payroll and bank',
}

const PAPERS: Record<keyof ComparedPapers, Text> = {
  roster: { zh: '花名册', en: 'roster' },
  attendance: { zh: '考勤表', en: 'attendance sheet' },
  punches: { zh: '打卡记录', en: 'gate records' },
  payroll: { zh: '工资表', en: 'payroll' },
  bank: { zh: '银行回盘', en: "bank's answer" },
}

const LEGEND: Text = {
  zh: '日格：√ 考勤与打卡一致；数字为考勤天数；“表”只有考勤、无打卡；“卡”只有打卡、无考勤；“!”不在进退场日期内。工资表只写合计天数，哪一天多计少计以考勤和打卡为准。',
  en: 'Days: √ mark and punch agree; a number is the part of a day marked; “s” marked only, “p” punched only, “!” outside entry and exit. A payroll sheet states a sum of days, never which.',
}

const COUNT_COLUMNS = [
  column('difference', 'text', 50, '差异', 'Difference'),
  column('people', 'int', 12, '人数', 'People'),
]

const TOTAL_COLUMNS = [
  column('onRoster', 'int', 9, '在册人数', 'On roster'),
  column('attended', 'int', 9, '考勤人数', 'Attended'),
  column('listed', 'int', 10, '工资表人数', 'On payroll'),
  column('paid', 'int', 9, '到账人数', 'Paid'),
  column('differing', 'int', 9, '有差异人数', 'Differing'),
  column('attendedDays', 'days', 10, '考勤天数', 'Days attended'),
  column('paidDays', 'days', 10, '计薪天数', 'Days paid'),
  column('netPay', 'money', 16, '实发', 'Net pay'),
  column('paidAmount', 'money', 16, '到账', 'Paid by bank'),
  column('failedAmount', 'money', 14, '失败未重发', 'Failed'),
  column('pendingAmount', 'money', 14, '处理中', 'Pending'),
]

function personColumns(days: number): TableSection['columns'] {
  const group = { zh: '日', en: 'Day' }
  return [
    SEQ,
    NAME,
    ID_NUMBER,
    column('team', 'text', 12, '班组', 'Team'),
    column('roster', 'text', 5, '在册', 'Roster', { centered: true }),
    ...Array.from({ length: days }, (_, index) =>
      column(`day${index + 1}`, 'text', 4, String(index + 1), String(index + 1), {
        group,
        centered: true,
        ...OFF_PAPER,
      }),
    ),
    column('attendedDays', 'days', 7, '考勤天数', 'Attended', { sum: true }),
    column('punchedDays', 'int', 7, '打卡天数', 'Punched', { sum: true, paper: 'whenFilled' }),
    column('paidDays', 'days', 7, '计薪天数', 'Days paid', { sum: true }),
    column('grossPay', 'money', 12, '应发', 'Gross pay', { sum: true, ...OFF_PAPER }),
    column('netPay', 'money', 12, '实发', 'Net pay', { sum: true }),
    column('paid', 'money', 12, '银行到账', 'Paid by bank', { sum: true }),
    column('failed', 'money', 11, '失败', 'Failed', { sum: true, paper: 'whenFilled' }),
    column('pending', 'money', 11, '处理中', 'Pending', { sum: true, paper: 'whenFilled' }),
    column('differences', 'text', 46, '差异', 'Differences'),
  ]
}

function dayText(day: ReconciledDay, compared: ComparedPapers, language: Language): string | null {
  const english = language === 'en'
  const worked = (day.mark ?? 0) > 0
  if (!worked && day.punches === 0) return null
  if (!day.engaged) return '!'
  if (!worked) return english ? 'p' : '卡'
  if (compared.punches && day.punches === 0) return english ? 's' : '表'
  return day.mark === 100 ? '√' : hundredthsText(day.mark ?? 0)
}

function personRows({ people, compared }: Reconciliation, language: Language): Row[] {
  const [yes, no] = language === 'en' ? ['yes', 'no'] : ['是', '否']
  const differing = people.filter(person => person.differences.length > 0)
  const agreeing = people.filter(person => person.differences.length === 0)
  return [...differing, ...agreeing].map((person, index) => ({
    seq: index + 1,
    name: person.name,
    idNumber: person.idNumber,
    team: person.teamName,
    roster: person.onRoster ? yes : no,
    ...Object.fromEntries(person.days.map((day, at) => [`day${at + 1}`, dayText(day, compared, language)])),
    attendedDays: person.attendedDays,
    punchedDays: person.punchedDays,
    paidDays: person.paidDays,
    grossPay: person.grossPay,
    netPay: person.netPay,
    paid: compared.bank ? person.paid : null,
    failed: person.failed === 0 ? null : person.failed,
    pending: person.pending === 0 ? null : person.pending,
    differences: person.differences.map(each => differenceWords(each, language)).join('\n'),
  }))
}

/** What was not there to be compared: said on the paper, never taken for agreement. */
function missingNote(compared: ComparedPapers, language: Language): string[] {
  const missing = (['roster', 'attendance', 'punches', 'payroll', 'bank'] as const).filter(
    paper => !compared[paper],
  )
  if (missing.length === 0) return []
  const names = missing.map(paper => say(PAPERS[paper], language))
  return [
    language === 'en'
      ? `Not compared, because the month has none: ${names.join(', ')}.`
      : `本月没有以下资料，未作核对：${names.join('、')}。`,
  ]
}

/** RC 对账表: attendance, payroll and bank of every person held against each other; a paper of our own, not of the R-series. */
export const buildReconciliation: BuildReport = (month, _check, options) => {
  const { language } = options
  const english = language === 'en'
  const reconciled = reconcile(month)
  const head = projectHead(month)
  const notes = missingNote(reconciled.compared, language)
  const summary: SheetDraft = {
    name: english ? 'Summary' : '对账汇总',
    head,
    sections: [
      plainTable({ zh: '人数、天数与金额', en: 'People, days and money' }, TOTAL_COLUMNS, [
        reconciled.totals,
      ]),
      plainTable(
        { zh: '差异统计', en: 'Differences' },
        COUNT_COLUMNS,
        reconciled.counts.map(({ kind, people }) => ({
          difference: differenceTitle(kind, language),
          people,
        })),
      ),
    ],
    notes,
    signatures: [SIGNERS.clerk, SIGNERS.laborOfficer, SIGNERS.projectManager],
  }
  const list: SheetDraft = {
    name: english ? 'People' : '逐人核对',
    head,
    sections: [
      plainTable(
        { zh: '逐人核对(有差异的在前)', en: 'Person by person, differing first' },
        personColumns(reconciled.people[0]?.days.length ?? 0),
        personRows(reconciled, language),
        { label: { zh: '合计', en: 'Total' }, capitals: null, people: true },
      ),
    ],
    notes: [say(LEGEND, language), ...notes],
    signatures: [],
  }
  return finishReport({ ...frameOf('RC', RECONCILIATION_TITLE, month, options), sheets: [summary, list] })
}
