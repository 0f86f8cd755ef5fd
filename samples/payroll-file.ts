import type { WriteSheet } from 'hucre'
import { yuanCapitals } from '../contract/money.ts'
import { Form, type FormColumn, type FormValue } from './form.ts'
import type { SampleMonth } from './month.ts'
import { CONTRACTOR, DATES, PROJECT, SUBCONTRACTOR } from './parties.ts'
import { TEAMS, type TeamName } from './people.ts'

const DUE = '应发工资'
const DEDUCTED = '扣款'

const COLUMNS: FormColumn[] = [
  { heading: '序号', width: 6 },
  { heading: '姓名', width: 14 },
  { heading: '身份证号', width: 22 },
  { heading: '联系电话', width: 14 },
  { heading: '工种', width: 10 },
  { heading: '日工资（元）', width: 10 },
  { heading: '出勤天数', width: 8 },
  { heading: '加班工时', width: 8 },
  { group: DUE, heading: '计时工资', width: 12 },
  { group: DUE, heading: '加班工资', width: 12 },
  { group: DUE, heading: '高温津贴', width: 10 },
  { group: DUE, heading: '奖金', width: 10 },
  { group: DUE, heading: '小计', width: 12 },
  { group: DEDUCTED, heading: '个人所得税', width: 10 },
  { group: DEDUCTED, heading: '借支（生活费）', width: 12 },
  { group: DEDUCTED, heading: '小计', width: 12 },
  { heading: '实发工资', width: 12 },
  { heading: '开户行', width: 16 },
  { heading: '工资卡号', width: 24 },
  { heading: '本人签字', width: 12 },
  { heading: '备注', width: 12 },
]
const MONEY_FROM = 8

/** A line as the clerk typed it: the month's figures, and what he wrote differently. */
export interface PayrollEntry extends SampleMonth {
  name?: string
  idNumber?: string
  wageCard?: string
}

const yuan = (fen: number) => fen / 100
const sum = (entries: readonly PayrollEntry[], amount: (entry: PayrollEntry) => number) =>
  entries.reduce((all, entry) => all + amount(entry), 0)

/** Money columns from 计时工资 to 实发工资. */
const AMOUNTS: ((entry: PayrollEntry) => number)[] = [
  entry => entry.basePay,
  entry => entry.overtimePay,
  entry => entry.heatAllowance,
  entry => entry.bonus,
  entry => entry.grossPay,
  entry => entry.incomeTax,
  entry => entry.advance,
  entry => entry.deductionTotal,
  entry => entry.netPay,
]

function lineOf(entry: PayrollEntry, index: number): FormValue[] {
  const { worker } = entry
  return [
    index + 1,
    entry.name ?? worker.name,
    entry.idNumber ?? worker.idNumber,
    worker.phone,
    worker.trade,
    yuan(worker.dailyWage),
    entry.days / 100,
    entry.overtimeHours,
    ...AMOUNTS.map(amount => yuan(amount(entry))),
    worker.bankName,
    entry.wageCard ?? worker.wageCard,
    null,
    null,
  ]
}

function totalLine(entries: readonly PayrollEntry[], netError: number): FormValue[] {
  const totals = AMOUNTS.map(amount => yuan(sum(entries, amount)))
  const net = yuan(sum(entries, entry => entry.netPay) + netError)
  const days = sum(entries, entry => entry.days) / 100
  const hours = sum(entries, entry => entry.overtimeHours)
  return [
    '合计',
    `${entries.length}人`,
    null,
    null,
    null,
    null,
    days,
    hours,
    ...totals.slice(0, -1),
    net,
    null,
    null,
    null,
    null,
  ]
}

/** One team's 工资支付表. `netError` (fen) is what its stated total is wrong by. */
export function payrollSheet(team: TeamName, entries: readonly PayrollEntry[], netError = 0): WriteSheet {
  const form = new Form(COLUMNS)
  const net = sum(entries, entry => entry.netPay) + netError
  form.title('农 民 工 工 资 支 付 表')
  form.caption(`工程名称：${PROJECT.name}    工程编码：${PROJECT.code}    总包单位：${CONTRACTOR.name}`)
  form.caption(
    `分包单位：${SUBCONTRACTOR.name}    班组：${team}    工资所属期：2026年10月    计划发放日期：${DATES.planned}    单位：元`,
  )
  form.heading()
  entries.forEach((entry, index) => {
    form.line(lineOf(entry, index), MONEY_FROM)
  })
  form.line(totalLine(entries, netError), MONEY_FROM)
  form.caption(`实发合计（大写）：${yuanCapitals(net)}`)
  form.blank()
  form.foot({
    0: '制表人：',
    3: '班组长：',
    8: '分包单位负责人（签章）：',
    12: '劳资专管员审核：',
    16: '项目经理：',
  })
  return form.sheet(team)
}

const SUMMARY: FormColumn[] = [
  { heading: '序号', width: 6 },
  { heading: '班组', width: 12 },
  { heading: '人数', width: 8 },
  { heading: '总工日', width: 10 },
  { group: '金额（元）', heading: '应发合计', width: 14 },
  { group: '金额（元）', heading: '扣款合计', width: 14 },
  { group: '金额（元）', heading: '实发合计', width: 14 },
]

/** 汇总: a line per team. It names no person and must not be imported as people. */
export function summarySheet(
  teams: Map<TeamName, { entries: readonly PayrollEntry[]; netError: number }>,
): WriteSheet {
  const form = new Form(SUMMARY)
  const row = (entries: readonly PayrollEntry[], netError: number) => [
    entries.length,
    sum(entries, entry => entry.days) / 100,
    yuan(sum(entries, entry => entry.grossPay)),
    yuan(sum(entries, entry => entry.deductionTotal)),
    yuan(sum(entries, entry => entry.netPay) + netError),
  ]
  form.title('工 资 汇 总 表')
  form.caption(`工程名称：${PROJECT.name}    分包单位：${SUBCONTRACTOR.name}    工资所属期：2026年10月`)
  form.heading()
  TEAMS.forEach((team, index) => {
    const { entries = [], netError = 0 } = teams.get(team) ?? {}
    form.line([index + 1, team, ...row(entries, netError)], 4)
  })
  const all = [...teams.values()]
  const error = all.reduce((total, { netError }) => total + netError, 0)
  form.line(
    [
      '合计',
      null,
      ...row(
        all.flatMap(({ entries }) => entries),
        error,
      ),
    ],
    4,
  )
  return form.sheet('汇总')
}
