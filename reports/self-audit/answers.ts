import type { ShownFinding } from '../../contract/finding.ts'
import type { WaiverView } from '../../contract/waiver.ts'
import { beijingTime } from '../beijing-time.ts'
import { column, SEQ } from '../columns.ts'
import { type Row, say, type TableSection, type Text } from '../model.ts'
import { plainTable } from '../plain-table.ts'

type Language = 'zh-CN' | 'en'

/** What has become of a finding. */
export function stateOf({ waiver, seen, reason, handled, overdue }: ShownFinding): Text {
  if (waiver !== null) return { zh: '已豁免', en: 'waived' }
  if (seen !== null) return { zh: '已见原件', en: 'document seen' }
  if (reason !== null) return { zh: '已说明', en: 'reason given' }
  if (handled !== null) return { zh: `${handled.on} 已处理`, en: `handled ${handled.on}` }
  if (overdue) return { zh: '预警逾期未处理', en: 'warning overdue' }
  return { zh: '未处理', en: 'open' }
}

const WHO_AND_WHEN = [column('by', 'text', 12, '说明人', 'By'), column('on', 'text', 20, '时间', 'At')]
const ABOUT = [
  SEQ,
  column('rule', 'text', 20, '规则编号', 'Rule'),
  column('title', 'text', 26, '标题', 'Title'),
  column('subject', 'text', 14, '对象', 'Subject'),
]
const REASON_COLUMNS = [...ABOUT, column('said', 'text', 60, '说明理由', 'Reason'), ...WHO_AND_WHEN]
const SEEN_COLUMNS = [
  ...ABOUT,
  column('said', 'text', 40, '说明', 'Word'),
  ...WHO_AND_WHEN,
  column('digest', 'id', 24, '附件指纹(SHA-256 前16位)', 'Attachment digest (SHA-256, first 16)'),
]
const WAIVER_COLUMNS = [
  SEQ,
  column('rule', 'text', 20, '规则编号', 'Rule'),
  column('title', 'text', 22, '标题', 'Title'),
  column('scope', 'text', 26, '范围', 'Scope'),
  column('said', 'text', 40, '理由', 'Reason'),
  column('by', 'text', 12, '批准人', 'By'),
  column('from', 'text', 11, '起', 'From'),
  column('until', 'text', 11, '止', 'Until'),
  column('hides', 'int', 8, '涉及条数', 'Findings'),
  column('state', 'text', 16, '状态', 'State'),
]

const WAIVER_STATES: Record<WaiverView['state'], Text> = {
  coming: { zh: '尚未生效', en: 'not begun' },
  active: { zh: '生效中', en: 'in force' },
  ended: { zh: '已到期，应撤销', en: 'ended: to be taken back' },
  needless: { zh: '已无可豁免，应撤销', en: 'hides nothing: to be taken back' },
}

function said(
  findings: readonly ShownFinding[],
  member: 'reason' | 'seen',
  more: (finding: ShownFinding) => Row = () => ({}),
): Row[] {
  return findings
    .filter(finding => finding[member] !== null)
    .map((finding, index) => ({
      seq: index + 1,
      rule: finding.rule,
      title: finding.title,
      subject: finding.subject.label,
      said: finding[member]?.text ?? '',
      by: finding[member]?.by ?? '',
      on: beijingTime(finding[member]?.at ?? ''),
      ...more(finding),
    }))
}

function waiverRow(waiver: WaiverView, index: number, language: Language): Row {
  const { rule, title, scope, project, person, file, sheet, reason, by, from, until, hides, frozen } = waiver
  const where = [project, person, file, sheet].filter(part => part !== null).join(' ')
  const company = say({ zh: '全公司', en: 'whole company' }, language)
  const backlog = say({ zh: '（冻结的存量问题）', en: ' (frozen backlog)' }, language)
  return {
    seq: index + 1,
    rule,
    title,
    scope: `${scope === 'company' ? company : where}${frozen === null ? '' : backlog}`,
    said: reason,
    by,
    from,
    until,
    hides,
    state: say(WAIVER_STATES[waiver.state], language),
  }
}

/** Waivers with their reasons, also those that have ended or hide nothing any more. */
export function waiverTable(waivers: readonly WaiverView[], language: Language): TableSection {
  return plainTable(
    { zh: '表5 豁免（含已到期和已无用的）', en: 'Table 5 Waivers, also those that ended or hide nothing' },
    WAIVER_COLUMNS,
    waivers.map((waiver, index) => waiverRow(waiver, index, language)),
  )
}

/** Tables 3 to 5: alerts passed with a reason, blocks passed on a document seen, and the waivers; those that are empty are left out. */
export function answerTables(
  findings: readonly ShownFinding[],
  waivers: readonly WaiverView[],
  language: Language,
): { name: Text; table: TableSection }[] {
  const tables = [
    {
      name: { zh: '警示说明', en: 'Reasons' },
      table: plainTable(
        { zh: '表3 已说明理由的警示', en: 'Table 3 Alerts passed with a reason' },
        REASON_COLUMNS,
        said(findings, 'reason'),
      ),
    },
    {
      name: { zh: '已见原件', en: 'Documents seen' },
      table: plainTable(
        { zh: '表4 已见原件而放行的阻断', en: 'Table 4 Blocks passed on a document that was seen' },
        SEEN_COLUMNS,
        said(findings, 'seen', ({ seen }) => ({ digest: seen?.sha256.slice(0, 16) ?? '' })),
      ),
    },
    {
      name: { zh: '豁免', en: 'Waivers' },
      table: waiverTable(waivers, language),
    },
  ]
  return tables.filter(({ table }) => table.rows.length > 0)
}
