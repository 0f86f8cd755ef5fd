import type { Language } from '../contract/api/base.ts'
import type { IsoDate } from '../contract/dates.ts'
import { daysLeftWords } from '../contract/language/days-left.ts'
import type { CompanyOverview, Foreseen, RiskLevel, RuleCount } from '../contract/self-audit.ts'
import type { WaiverView } from '../contract/waiver.ts'
import { column, SEQ } from './columns.ts'
import { finishReport } from './finish-report.ts'
import {
  type Fact,
  type Report,
  type Row,
  type SheetDraft,
  say,
  type TableSection,
  type Text,
} from './model.ts'
import { NO_PARTY } from './parties.ts'
import { plainTable } from './plain-table.ts'
import { waiverTable } from './self-audit/answers.ts'
import { COUNT_TOTAL, levelColumns, listSheet, placeText } from './self-audit/sheets.ts'
import { confidenceMark, OWN_CHECK } from './self-audit/words.ts'
import { SIGNERS, vocabulary } from './vocabulary.ts'

export const COMPANY_SELF_AUDIT_TITLE: Text = { zh: '企业自查报告', en: 'Self-audit report of the company' }

/** What the paper states; everything is judged and counted elsewhere. */
export interface CompanyAudit extends CompanyOverview, Foreseen {
  company: string | null
  pack: string
  parametersVersion: string
  counts: RuleCount[]
  waivers: WaiverView[]
  drill: boolean
  language: Language
}

const LEVELS: Record<RiskLevel, Text> = {
  high: { zh: '高：有阻断', en: 'high: blocked' },
  medium: { zh: '中：警示未说明', en: 'medium: open alerts' },
  low: { zh: '低', en: 'low' },
  unknown: { zh: '未知：未查或已变动', en: 'unknown: unchecked or changed' },
}

const FORESEEN: Text = {
  zh: '“推算”由本机资料和规则参数算出，不是平台的通知。平台多数期限未公布；标注“推定”“惯例”的期限不是法定要求。',
  en: 'Foreseen dates are reckoned from our own records and thresholds; they are no notice of the platform, which published few of its terms. Terms marked “inferred” or “practice” are not law.',
}

const SCORE: Text = {
  zh: '风险分 = 未处理阻断×10 + 未说明警示×3 + 未处理预警×1，按项目最近一个月计。',
  en: 'Points = 10 per open block, 3 per open alert, 1 per warning not handled, in the newest month of the project.',
}

const COUNTS = levelColumns(8)
const SUMS = [
  column('attended', 'int', 10, '考勤人数', 'Attended', { sum: true }),
  column('listed', 'int', 10, '工资表人数', 'On payroll', { sum: true }),
  column('netPay', 'money', 18, '实发', 'Net pay', { sum: true }),
  column('paidAmount', 'money', 18, '银行到账', 'Paid', { sum: true }),
]
const RISK_COLUMNS = [
  SEQ,
  column('project', 'text', 30, '项目', 'Project'),
  column('period', 'text', 10, '最近月份', 'Newest month', { centered: true }),
  column('level', 'text', 20, '风险', 'Risk'),
  column('score', 'int', 8, '风险分', 'Points'),
  ...COUNTS,
  ...SUMS,
]

const TREND_COLUMNS = [
  column('period', 'text', 12, '月份', 'Month', { centered: true }),
  column('projects', 'int', 10, '项目数', 'Projects'),
  column('unknown', 'int', 12, '未查或已变动', 'Unknown'),
  ...COUNTS,
  ...SUMS,
]
const FORESEEN_COLUMNS = [
  SEQ,
  column('daysLeft', 'text', 12, '剩余', 'Left', { centered: true }),
  column('firesOn', 'date', 11, '推算日期', 'On'),
  column('level', 'text', 7, '级别', 'Level', { centered: true }),
  column('title', 'text', 22, '触发条件', 'Trigger'),
  column('project', 'text', 14, '工程编码', 'Project'),
  column('period', 'text', 9, '月份', 'Month', { centered: true }),
  column('subject', 'text', 14, '对象', 'Subject'),
  column('message', 'text', 40, '情况', 'Situation'),
  column('avoid', 'text', 34, '怎样避免', 'How to avoid it'),
  column('source', 'text', 30, '依据', 'Source'),
]
const COUNT_COLUMNS = [
  SEQ,
  column('project', 'text', 14, '工程编码', 'Project'),
  column('period', 'text', 9, '月份', 'Month', { centered: true }),
  column('severity', 'text', 7, '级别', 'Level', { centered: true }),
  column('rule', 'text', 22, '规则编号', 'Rule'),
  column('title', 'text', 24, '标题', 'Title'),
  column('findings', 'int', 8, '条数', 'Findings', { sum: true }),
  column('open', 'int', 8, '未处理', 'Open', { sum: true }),
  column('example', 'text', 44, '其中一条', 'One of them'),
  column('at', 'text', 22, '位置', 'Place'),
]

function overviewSheet(audit: CompanyAudit, head: Fact[]): SheetDraft {
  const { language } = audit
  const risk = audit.projects.map(({ name, level, score, months: [newest] }, index) => ({
    seq: index + 1,
    project: name,
    period: newest?.period ?? NO_PARTY,
    level: say(LEVELS[level], language),
    score,
    ...newest?.summary,
    attended: newest?.attended ?? null,
    listed: newest?.listed ?? null,
    netPay: newest?.netPay ?? null,
    paidAmount: newest?.paidAmount ?? null,
  }))
  const trend = audit.trend.map(
    ({ summary, period, projects, unknown, attended, listed, netPay, paidAmount }) => ({
      ...{ period, projects, unknown, attended, listed, netPay, paidAmount },
      ...summary,
    }),
  )
  return {
    name: language === 'en' ? 'Overview' : '总览',
    head,
    sections: [
      plainTable(
        { zh: '表1 各项目风险(最近一个月)', en: 'Table 1 Risk by project, newest month' },
        RISK_COLUMNS,
        risk,
        COUNT_TOTAL,
      ),
      plainTable({ zh: '表2 逐月趋势', en: 'Table 2 Trend by month' }, TREND_COLUMNS, trend),
    ],
    notes: [say(SCORE, language), say(OWN_CHECK, language)],
    signatures: [SIGNERS.laborOfficerPrepares, SIGNERS.projectManager],
  }
}

function foreseenRows({ predicted, language }: CompanyAudit): Row[] {
  return predicted.map((warning, index) => ({
    seq: index + 1,
    daysLeft: daysLeftWords(warning.daysLeft, language),
    firesOn: warning.firesOn,
    level: vocabulary.severity(warning.severity, language),
    title: warning.title,
    project: warning.project,
    period: warning.period,
    subject: warning.subject.label,
    message: warning.message,
    avoid: warning.avoid,
    source: [
      `${warning.source}${confidenceMark(warning.confidence, language)}`,
      language === 'en'
        ? `term: ${warning.termSource}${confidenceMark(warning.termConfidence, language)}`
        : `期限：${warning.termSource}${confidenceMark(warning.termConfidence, language)}`,
    ].join('\n'),
  }))
}

function countRows({ counts, language }: CompanyAudit): Row[] {
  return counts.map((count, index) => ({
    seq: index + 1,
    ...count,
    severity: vocabulary.severity(count.severity, language),
    at: placeText(count.at),
  }))
}

/** R25 over every project and month of the company: risk, trend, what is foreseen, and findings counted by rule. */
export function buildCompanySelfAudit(audit: CompanyAudit, madeOn: IsoDate): Report {
  const { language, parametersVersion, drill } = audit
  const head: Fact[] = [
    { label: { zh: '企业', en: 'Company' }, value: audit.company ?? NO_PARTY },
    { label: { zh: '项目数', en: 'Projects' }, value: String(audit.projects.length) },
    { label: { zh: '规则包版本', en: 'Rule pack' }, value: audit.pack },
  ]
  const list = (name: Text, table: TableSection, note: Text) => listSheet(name, head, table, note, language)
  const foreseen = plainTable(
    { zh: '表3 平台预警推算', en: 'Table 3 Warnings foreseen' },
    FORESEEN_COLUMNS,
    foreseenRows(audit),
  )
  const counts = plainTable(
    { zh: '表4 检查结果(按项目、月份、规则合计)', en: 'Table 4 Findings by project, month and rule' },
    COUNT_COLUMNS,
    countRows(audit),
    COUNT_TOTAL,
  )
  return finishReport({
    id: 'R25',
    title: COMPANY_SELF_AUDIT_TITLE,
    language,
    period: audit.trend[0]?.period ?? madeOn.slice(0, 7),
    parametersVersion,
    madeOn,
    drill,
    draft: false,
    masked: false,
    oneDocument: true,
    sheets: [
      overviewSheet(audit, head),
      list({ zh: '预警推算', en: 'Foreseen' }, foreseen, FORESEEN),
      list({ zh: '检查结果', en: 'Findings' }, counts, OWN_CHECK),
      ...(audit.waivers.length === 0
        ? []
        : [list({ zh: '豁免', en: 'Waivers' }, waiverTable(audit.waivers, language), OWN_CHECK)]),
    ],
  })
}
