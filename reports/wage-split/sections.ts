import type { CheckReport } from '../../contract/finding.ts'
import { formatYuan, hundredthsText } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { BuildOptions } from '../build.ts'
import { column, printable } from '../columns.ts'
import type { Column, FactsSection, Row, TableSection, Text } from '../model.ts'
import { NO_PARTY, participantNames } from '../parties.ts'
import { type AccountMonth, laborCost } from './account-month.ts'
import { divide } from './divide.ts'
import { attendedPeople, listedPeople, missingFrom } from './people.ts'
import { ties } from './ties.ts'
import type { UnitRow } from './unit-rows.ts'

const TOTAL = { label: { zh: '合计', en: 'Total' }, capitals: null, people: false }

function table(
  title: Text,
  columns: Column[],
  rows: Row[],
  total: TableSection['total'] = null,
): TableSection {
  return { kind: 'table', title, columns, rows, total, subtotalBy: null, rowHeight: 6 }
}

const STATUS: Record<ProjectMonth['project']['status'], Text> = {
  preparing: { zh: '未开工', en: 'Not begun' },
  building: { zh: '在建', en: 'Building' },
  stopped: { zh: '停工', en: 'Stopped' },
  completed: { zh: '竣工', en: 'Completed' },
}

/** Block A: the works. */
export function projectSection(month: ProjectMonth, options: BuildOptions): FactsSection {
  const { project } = month
  const fact = (zh: string, en: string, value: string | null) => ({
    label: { zh, en },
    value: value || NO_PARTY,
  })
  const amount = project.contractAmount === null ? null : formatYuan(project.contractAmount)
  return {
    kind: 'facts',
    title: { zh: 'A 工程', en: 'A Works' },
    facts: [
      fact('工程编码', 'Project code', project.code),
      fact('工程名称', 'Project', project.name),
      fact('所属行业', 'Industry', project.industry),
      fact('监管部门', 'Regulator', project.regulator),
      fact('建设单位', 'Owner', participantNames(month, 'owner')),
      fact('施工总承包单位', 'General contractor', participantNames(month, 'generalContractor')),
      fact('监理单位', 'Supervision firm', participantNames(month, 'supervisionFirm')),
      fact('合同额(元)', 'Contract amount (yuan)', amount),
      fact('开工日期', 'Begun', project.startDate),
      fact('竣工日期', 'Completed', project.completionDate),
      fact(
        '状态',
        'State',
        options.language === 'en' ? STATUS[project.status].en : STATUS[project.status].zh,
      ),
      fact('劳资专管员', 'Labour officer', project.laborOfficer),
    ],
  }
}

const COST_COLUMNS = [
  column('progressPayment', 'money', 16, '本月进度款', 'Progress payment'),
  column('ratio', 'percent', 11, '约定比例', 'Agreed share'),
  column('due', 'money', 15, '应拨人工费', 'Labour cost due'),
  column('funded', 'money', 15, '实拨人工费', 'Funded'),
  column('fundedOn', 'text', 22, '拨付日期', 'Funded on'),
  column('dueSoFar', 'money', 16, '累计应拨', 'Due so far'),
  column('fundedSoFar', 'money', 16, '累计实拨', 'Funded so far'),
  column('difference', 'money', 15, '差额(应拨−实拨)', 'Difference'),
]

/** Block B: labour cost split off from the progress payment. */
export function costSection(month: ProjectMonth, account: AccountMonth): TableSection {
  const cost = laborCost(month)
  const row = {
    ...cost,
    ratio: month.project.laborCostRatio,
    funded: account.funded,
    fundedOn: account.fundedOn.join('、'),
    difference: cost.dueSoFar - cost.fundedSoFar,
  }
  return table({ zh: 'B 人工费', en: 'B Labour cost' }, COST_COLUMNS, [row])
}

const ACCOUNT_COLUMNS = [
  column('opening', 'money', 16, '期初余额', 'Opening'),
  column('funded', 'money', 16, '本月拨入', 'Funded'),
  column('paid', 'money', 16, '本月发放(扣除退回)', 'Paid, less returned'),
  column('other', 'money', 14, '其他(利息、手续费)', 'Other (interest, fees)'),
  column('closing', 'money', 16, '期末余额', 'Closing'),
  column('expected', 'money', 16, '下月预计工资(按本月)', 'Expected next month'),
  column('months', 'text', 12, '余额保障(月)', 'Months covered'),
]

/** Block C: the wage account, entries taken to the wage month they belong to. */
export function accountSection(account: AccountMonth, units: UnitRow[]): TableSection {
  const expected = units.reduce((sum, unit) => sum + unit.netPay, 0)
  const months = divide(account.closing * 100, expected)
  const row = { ...printable(account), expected, months: months === null ? null : hundredthsText(months) }
  return table({ zh: 'C 专户(按所属月份归集)', en: 'C Wage account (by wage month)' }, ACCOUNT_COLUMNS, [row])
}

const UNIT_COLUMNS = [
  column('unit', 'text', 26, '分包单位', 'Subcontractor'),
  column('onSite', 'int', 8, '在场人数', 'On site', { sum: true }),
  column('attended', 'int', 8, '考勤人数', 'Attended', { sum: true }),
  column('listed', 'int', 8, '工资表人数', 'On wage sheet', { sum: true }),
  column('paidPeople', 'int', 8, '成功发放人数', 'Paid', { sum: true }),
  column('grossPay', 'money', 14, '应发', 'Gross pay', { sum: true }),
  column('netPay', 'money', 14, '实发', 'Net pay', { sum: true }),
  column('paidAmount', 'money', 14, '成功金额', 'Paid amount', { sum: true }),
  column('failedAmount', 'money', 12, '失败金额', 'Failed amount', { sum: true }),
  column('unpaidPeople', 'int', 8, '未发人数', 'Unpaid', { sum: true }),
  column('unpaidWhy', 'text', 22, '未发原因', 'Why unpaid'),
  column('perHead', 'money', 12, '人均工资', 'Per head'),
  column('perDay', 'money', 10, '日均工资', 'Per day'),
  column('lowestPerDay', 'money', 10, '最低日均', 'Lowest per day'),
  column('confirmedRatio', 'percent', 9, '签字确认率', 'Confirmed'),
  column('contractRatio', 'percent', 9, '合同签订率', 'Contracts'),
]

/** Block D: people and payment of each subcontractor. */
export function unitSection(units: UnitRow[]): TableSection {
  const title = { zh: 'D 用工与发放', en: 'D Labour and payment' }
  return table(title, UNIT_COLUMNS, units.map(printable), { ...TOTAL, capitals: 'netPay' })
}

const TIE_COLUMNS = [
  column('text', 'text', 50, '勾稽关系', 'Tie'),
  column('left', 'money', 16, '左边', 'Left'),
  column('right', 'money', 16, '右边', 'Right'),
  column('difference', 'money', 14, '差额', 'Difference'),
  column('result', 'text', 10, '结果', 'Result', { centered: true }),
]

export function tieSection(
  month: ProjectMonth,
  account: AccountMonth,
  units: UnitRow[],
  options: BuildOptions,
): TableSection {
  const english = options.language === 'en'
  const rows = ties(month, account, units).map(({ text, left, right }) => ({
    text: english ? text.en : text.zh,
    left,
    right,
    difference: left - right,
    result: left === right ? (english ? 'holds' : '相符') : english ? 'DIFFERS' : '不符',
  }))
  return table({ zh: 'E1 金额核对', en: 'E1 Money ties' }, TIE_COLUMNS, rows)
}

const CHECK_COLUMNS = [
  column('item', 'text', 50, '核对项目', 'Check'),
  column('count', 'int', 16, '数量', 'Count'),
  column('note', 'text', 40, '说明', 'Note'),
]

/** Block E: people counted against each other, and the open findings of the rules. */
export function checkSection(
  month: ProjectMonth,
  check: CheckReport | null,
  options: BuildOptions,
): TableSection {
  const english = options.language === 'en'
  const attended = attendedPeople(month.attendance)
  const listed = listedPeople(month.lines)
  const row = (zh: string, en: string, count: number | null, note = ''): Row => ({
    item: english ? en : zh,
    count,
    note,
  })
  const notChecked = english ? 'not checked yet' : '尚未自查'
  const of = (severity: string) => check?.findings.filter(finding => finding.severity === severity) ?? []
  const withReason = of('alert').filter(finding => finding.reason !== null).length
  const below = check?.findings.filter(finding => finding.rule === 'mwg-daily-average').length ?? null
  const unknown = check === null ? notChecked : ''
  return table({ zh: 'E2 人数与自查核对', en: 'E2 People and findings' }, CHECK_COLUMNS, [
    row('考勤人数 − 工资表人数', 'Attended − on wage sheet', attended.size - listed.size),
    row('有考勤无工资', 'Attended, no wages', missingFrom(attended, listed)),
    row('有工资无考勤', 'Wages, not attended', missingFrom(listed, attended)),
    row('低于最低日工资(mwg-daily-average)', 'Below the daily minimum (mwg-daily-average)', below, unknown),
    row('自查：阻断', 'Self-audit: block', check === null ? null : of('block').length, unknown),
    row(
      '自查：警示',
      'Self-audit: alert',
      check === null ? null : of('alert').length,
      check === null ? notChecked : english ? `with reason: ${withReason}` : `已说明理由 ${withReason}`,
    ),
    row('自查：预警', 'Self-audit: warning', check === null ? null : of('warn').length, unknown),
  ])
}
