import type { CheckReport, ShownFinding } from '../contract/finding.ts'
import { familyWords } from '../contract/language/rule-families.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { beijingTime } from './beijing-time.ts'
import { type BuildOptions, type BuildReport, frameOf, projectHead } from './build.ts'
import { column, SEQ } from './columns.ts'
import { finishReport } from './finish-report.ts'
import {
  type Fact,
  type ReportDraft,
  type Row,
  type SheetDraft,
  say,
  type TableSection,
  type Text,
} from './model.ts'
import { NO_PARTY } from './parties.ts'
import { plainTable } from './plain-table.ts'
import { answerTables, stateOf } from './self-audit/answers.ts'
import { COUNT_TOTAL, LEVEL_ORDER, levelColumns, listSheet, placeText } from './self-audit/sheets.ts'
import { confidenceMark, OWN_CHECK } from './self-audit/words.ts'
import { SIGNERS, vocabulary } from './vocabulary.ts'

export const SELF_AUDIT_TITLE: Text = { zh: '自查报告', en: 'Self-audit report' }

const VERDICT = {
  unchecked: { zh: '尚未自查，不可提交。', en: 'Not checked yet; must not be submitted.' },
  blocked: {
    zh: '不可提交。存在阻断项，须更正后重新自查。',
    en: 'Must not be submitted. Correct what blocks and check again.',
  },
  reasonMissing: {
    zh: '不可提交。存在未说明理由的警示。',
    en: 'Must not be submitted. An alert has no written reason.',
  },
  ready: { zh: '可提交。', en: 'May be submitted.' },
} satisfies Record<string, Text>

const COUNT_COLUMNS = [column('family', 'text', 26, '规则类别', 'Family'), ...levelColumns(12)]

const SOURCE_COLUMNS = [
  column('file', 'text', 40, '资料文件', 'File'),
  column('sheet', 'text', 20, '工作表', 'Sheet'),
  column('digest', 'id', 24, '文件指纹(SHA-256 前16位)', 'File digest (SHA-256, first 16)'),
]

const FINDING_COLUMNS = [
  SEQ,
  column('rule', 'text', 20, '规则编号', 'Rule'),
  column('title', 'text', 22, '标题', 'Title'),
  column('severity', 'text', 6, '级别', 'Level', { centered: true }),
  column('subject', 'text', 14, '对象', 'Subject'),
  column('at', 'text', 22, '位置(表/单元格)', 'Place (sheet / cell)'),
  column('actual', 'text', 16, '实际值', 'Actual'),
  column('expected', 'text', 16, '要求值', 'Required'),
  column('source', 'text', 26, '依据', 'Source'),
  column('repair', 'text', 30, '处理', 'Repair'),
  column('responsible', 'text', 10, '责任人', 'Responsible'),
  column('dueDate', 'text', 11, '期限', 'Due'),
  column('state', 'text', 10, '状态', 'State'),
]

const NOT_CHECKED_COLUMNS = [
  SEQ,
  column('rule', 'text', 28, '规则编号', 'Rule'),
  column('title', 'text', 34, '标题', 'Title'),
  column('needs', 'text', 60, '缺少的资料', 'What is missing'),
]

function verdictOf(check: CheckReport | null): Text {
  if (check === null) return VERDICT.unchecked
  const standing = check.findings.filter(finding => finding.waiver === null && finding.seen === null)
  if (standing.some(finding => finding.severity === 'block')) return VERDICT.blocked
  const open = standing.some(finding => finding.severity === 'alert' && finding.reason === null)
  return open ? VERDICT.reasonMissing : VERDICT.ready
}

function familyOf(rule: string): string {
  return rule.split('-')[0] ?? rule
}

function countRows(findings: ShownFinding[], language: BuildOptions['language']): Row[] {
  return [...Map.groupBy(findings, finding => familyOf(finding.rule))].map(([family, members]) => ({
    family: `${family}- ${familyWords(family, language)}`,
    ...Object.fromEntries(
      LEVEL_ORDER.map(severity => [
        severity,
        members.filter(finding => finding.severity === severity).length,
      ]),
    ),
  }))
}

/** What was not checked is told in the conclusion: it is no pass. */
function notCheckedWords(check: CheckReport | null, { language }: BuildOptions): string[] {
  const rules = new Set(check?.notChecked.map(({ rule }) => rule)).size
  if (rules === 0) return []
  return [
    language === 'en'
      ? `${rules} rule(s) could not be checked, wholly or for some rows, for lack of data (last table). Not checked is not passed.`
      : `另有${rules}条规则因缺资料全部或部分没有检查，见末表；没有检查不等于通过。`,
  ]
}

function findingRow(finding: ShownFinding, index: number, options: BuildOptions): Row {
  return {
    seq: index + 1,
    rule: finding.rule,
    title: finding.title,
    severity: vocabulary.severity(finding.severity, options.language),
    subject: finding.subject.label,
    at: placeText(finding.at),
    actual: finding.actual,
    expected: finding.expected,
    // What nobody may take for law is marked (rule catalogue §1).
    source: `${finding.citation}${confidenceMark(finding.confidence, options.language)}`,
    repair: finding.repair,
    responsible: finding.handled?.by ?? null,
    dueDate: finding.dueOn,
    state: say(stateOf(finding), options.language),
  }
}

function coverSheet(
  month: ProjectMonth,
  check: CheckReport | null,
  head: Fact[],
  options: BuildOptions,
): SheetDraft {
  const sources = month.sources.map(source => ({
    file: source.file,
    sheet: source.sheet,
    digest: source.sha256.slice(0, 16),
  }))
  return {
    name: options.language === 'en' ? 'Conclusion' : '统计与结论',
    head,
    sections: [
      plainTable({ zh: '资料来源', en: 'Sources' }, SOURCE_COLUMNS, sources),
      plainTable(
        { zh: '表1 按级别与类别统计', en: 'Table 1 Findings by level and family' },
        COUNT_COLUMNS,
        countRows(check?.findings ?? [], options.language),
        COUNT_TOTAL,
      ),
      {
        kind: 'prose',
        title: { zh: '结论', en: 'Conclusion' },
        paragraphs: [say(verdictOf(check), options.language), ...notCheckedWords(check, options)],
      },
    ],
    notes: [say(OWN_CHECK, options.language)],
    signatures: [SIGNERS.laborOfficerPrepares, SIGNERS.projectManager],
  }
}

function runHead(month: ProjectMonth, check: CheckReport | null, options: BuildOptions): Fact[] {
  return [
    ...projectHead(month),
    { label: { zh: '规则包版本', en: 'Rule pack' }, value: check?.pack ?? NO_PARTY },
    { label: { zh: '规则参数版本', en: 'Parameters' }, value: check?.parameters ?? NO_PARTY },
    {
      label: { zh: '自查时间', en: 'Checked at' },
      value: check === null ? NO_PARTY : beijingTime(check.ranAt),
    },
    { label: { zh: '操作人', en: 'Run by' }, value: options.operator ?? NO_PARTY },
  ]
}

/** R25 自查报告: what the rules found on the month, with place, source and repair; always named as the contractor's own check. */
export const buildSelfAudit: BuildReport = (month, check, options) => {
  const head = runHead(month, check, options)
  const findings = (check?.findings ?? []).toSorted(
    (a, b) =>
      LEVEL_ORDER.indexOf(a.severity) - LEVEL_ORDER.indexOf(b.severity) || a.rule.localeCompare(b.rule),
  )
  const list = (name: Text, table: TableSection) => listSheet(name, head, table, OWN_CHECK, options.language)
  const sheets: ReportDraft['sheets'] = [coverSheet(month, check, head, options)]
  const findingRows = findings.map((finding, index) => findingRow(finding, index, options))
  const findingTitle = { zh: '表2 检查结果', en: 'Table 2 Findings' }
  sheets.push(
    list({ zh: '检查结果', en: 'Findings' }, plainTable(findingTitle, FINDING_COLUMNS, findingRows)),
  )
  for (const { name, table } of answerTables(findings, check?.waivers ?? [], options.language))
    sheets.push(list(name, table))
  const notChecked = check?.notChecked ?? []
  if (notChecked.length > 0) {
    const rows = [...Map.groupBy(notChecked, ({ rule }) => rule)].map(([rule, entries], index) => ({
      seq: index + 1,
      rule,
      title: entries[0]?.title ?? rule,
      needs: entries.map(({ message }) => message).join('\n'),
    }))
    const title = { zh: '表6 因缺资料未检查的规则', en: 'Table 6 Rules not checked for lack of data' }
    sheets.push(list({ zh: '未检查', en: 'Not checked' }, plainTable(title, NOT_CHECKED_COLUMNS, rows)))
  }
  return finishReport({ ...frameOf('R25', SELF_AUDIT_TITLE, month, options), oneDocument: true, sheets })
}
