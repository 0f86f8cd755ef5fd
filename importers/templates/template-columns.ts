import { daysInPeriod, type Period } from '../../contract/dates.ts'
import type { TemplateKind } from '../../contract/template-kind.ts'

/** What a clerk types into a column: `code` is digits that are no number (ID, card, phone) and is kept as text. */
export type TemplateLook = 'text' | 'code' | 'money' | 'days' | 'date' | 'mark' | 'whole'

export interface TemplateColumn {
  /** As the importer names it (SheetColumn.field). */
  field: string
  /** Chinese, because that is what the importer reads; a star marks what must be filled. */
  heading: string
  look: TemplateLook
  /** In half-width characters. */
  width: number
  /** Values to choose from. `closed`: nothing else is accepted. */
  list?: { values: readonly string[]; closed: boolean } | 'teams'
  note?: readonly [zh: string, en: string]
}

const YES_NO = { values: ['是', '否'], closed: true }
const TRADES = {
  values:
    '木工 钢筋工 混凝土工 架子工 砌筑工 抹灰工 防水工 电工 焊工 管道工 油漆工 机械操作工 起重信号工 普工 杂工'.split(
      ' ',
    ),
  closed: false,
}
const ID_DOCUMENTS = {
  values: '居民身份证 港澳台居民居住证 外国人永久居留身份证 来往内地通行证 护照 其他证件'.split(' '),
  closed: true,
}

type Rest = Partial<Pick<TemplateColumn, 'list' | 'note'>>
const column = (
  field: string,
  heading: string,
  look: TemplateLook,
  width: number,
  rest: Rest = {},
): TemplateColumn => ({
  field,
  heading,
  look,
  width,
  ...rest,
})

const SEQ = column('seq', '序号', 'whole', 6)
const NAME = column('name', '姓名*', 'text', 12, {
  note: ['与身份证一致；少数民族姓名中间用“·”', 'As on the ID document; a middle dot in minority names'],
})
const ID_NUMBER = column('idNumber', '身份证号*', 'code', 22, {
  note: [
    '本列是文本格式，请直接输入，不要改成数字，否则后几位会变成 0',
    'This column is text: as a number its last digits would become zeros',
  ],
})
const PHONE = column('phone', '联系电话', 'code', 14)
const TEAM = column('team', '班组', 'text', 12, { list: 'teams' })
const TRADE = column('trade', '工种', 'text', 12, { list: TRADES })
const BANK = column('bankName', '开户行', 'text', 18)
const CARD = column('wageCard', '工资卡号', 'code', 24, {
  note: ['本人的银行卡；文本格式，请直接输入', "The worker's own card; typed as text"],
})
const RATE_UNIT = column('rateUnit', '计薪方式', 'text', 10, {
  list: { values: ['按日', '按小时', '按月', '计件'], closed: true },
})
const WAGE_RATE = column('wageRate', '工资标准', 'money', 12, {
  note: ['元；按“计薪方式”的单位', 'Yuan, in the unit of the column 计薪方式'],
})
const REMARK = column('remark', '备注', 'text', 16)
const DATE_NOTE = ['写成年-月-日', 'Written year-month-day'] as const

const ROSTER: TemplateColumn[] = [
  SEQ,
  NAME,
  column('sex', '性别', 'text', 6, { list: { values: ['男', '女'], closed: true } }),
  column('ethnicity', '民族', 'text', 8),
  column('idDocType', '证件类型', 'text', 16, { list: ID_DOCUMENTS }),
  ID_NUMBER,
  column('birthDate', '出生日期', 'date', 12, { note: DATE_NOTE }),
  column('registeredAddress', '户籍地址', 'text', 28),
  column('currentAddress', '现住址', 'text', 24),
  column('nativePlace', '籍贯', 'text', 10),
  column('issuingAuthority', '签发机关', 'text', 18),
  column('validFrom', '证件有效期起', 'date', 12, { note: DATE_NOTE }),
  column('validTo', '证件有效期止', 'date', 12, {
    note: ['写成年-月-日；长期有效的留空', 'Written year-month-day; empty when it never ends'],
  }),
  PHONE,
  column('emergencyContact', '紧急联系人', 'text', 12),
  column('emergencyPhone', '紧急联系电话', 'code', 14),
  column('education', '文化程度', 'text', 10, {
    list: { values: '小学 初中 高中 中专 大专 本科 研究生'.split(' '), closed: false },
  }),
  column('politicalStatus', '政治面貌', 'text', 10, {
    list: { values: '群众 共青团员 中共党员'.split(' '), closed: false },
  }),
  column('maritalStatus', '婚姻状况', 'text', 10, {
    list: { values: '未婚 已婚 离异 丧偶'.split(' '), closed: false },
  }),
  column('employer', '用人单位', 'text', 24),
  TEAM,
  column('isTeamLeader', '是否班组长', 'text', 10, { list: YES_NO }),
  TRADE,
  column('skillLevel', '技能等级', 'text', 10, {
    list: { values: '普工 初级工 中级工 高级工 技师 高级技师'.split(' '), closed: false },
  }),
  column('specialOperationNo', '特种作业证号', 'code', 20),
  column('specialOperationValidTo', '证书有效期至', 'date', 12, { note: DATE_NOTE }),
  column('employmentForm', '用工形式', 'text', 12),
  column('workerType', '工人类型', 'text', 12),
  column('contractNo', '合同编号', 'code', 16),
  column('contractStart', '合同起始日期', 'date', 12, { note: DATE_NOTE }),
  column('contractEnd', '合同终止日期', 'date', 12, { note: DATE_NOTE }),
  RATE_UNIT,
  WAGE_RATE,
  BANK,
  CARD,
  column('safetyTrainedOn', '安全教育日期', 'date', 12, { note: DATE_NOTE }),
  column('injuryInsured', '是否参加工伤保险', 'text', 10, { list: YES_NO }),
  column('entryDate', '进场日期', 'date', 12, { note: DATE_NOTE }),
  column('exitDate', '退场日期', 'date', 12, { note: ['在场的留空', 'Empty while on site'] }),
  REMARK,
]

const yuan = (field: string, heading: string, note?: readonly [string, string]) =>
  column(field, heading, 'money', 12, note === undefined ? {} : { note })

const PAYROLL: TemplateColumn[] = [
  SEQ,
  NAME,
  ID_NUMBER,
  PHONE,
  TEAM,
  TRADE,
  RATE_UNIT,
  WAGE_RATE,
  column('attendanceDays', '出勤天数', 'days', 9),
  column('overtimeHours', '加班工时', 'days', 9),
  yuan('basePay', '计时工资'),
  yuan('piecePay', '计件工资'),
  yuan('overtimePay', '加班工资'),
  yuan('allowance', '津贴补贴'),
  yuan('bonus', '奖金'),
  yuan('backPay', '补发工资'),
  yuan('grossPay', '应发合计', ['元；等于前面各项之和', 'Yuan; the sum of the amounts before it']),
  yuan('incomeTax', '个人所得税'),
  yuan('socialInsurance', '社会保险'),
  yuan('housingFund', '住房公积金'),
  yuan('advance', '借支'),
  yuan('deductionTotal', '扣款合计', ['元；写正数', 'Yuan, as a positive amount']),
  yuan('netPay', '实发工资*', ['元；等于应发合计减扣款合计', 'Yuan; gross less deductions']),
  column('payMethod', '发放方式', 'text', 10, {
    list: { values: ['银行代发', '现金', '其他'], closed: false },
  }),
  BANK,
  CARD,
  column('signature', '本人签字', 'text', 12),
  REMARK,
]

const BANK_RESULT: TemplateColumn[] = [
  SEQ,
  column('name', '收款户名*', 'text', 14),
  column('wageCard', '收款账号*', 'code', 24, { note: ['文本格式，请直接输入', 'Typed as text'] }),
  column('amount', '金额*', 'money', 12, { note: ['元', 'Yuan'] }),
  column('statusText', '处理结果*', 'text', 12, {
    list: { values: ['成功', '失败', '处理中'], closed: false },
    note: ['照银行回单填写；只有“成功”才算已付', "The bank's own word; only 成功 counts as paid"],
  }),
  column('reason', '失败原因', 'text', 20),
  column('paidOn', '交易日期', 'date', 12, { note: DATE_NOTE }),
  column('serial', '交易流水号', 'code', 24),
]

const MARKS: Rest = {
  list: { values: ['√', '半', '×'], closed: false },
}

function attendanceColumns(period: Period | null): TemplateColumn[] {
  const last = period === null ? 31 : daysInPeriod(period)
  const days = Array.from({ length: last }, (_, index) => {
    const note = [
      '√ 或 1 一天，半或 0.5 半天，× 或 0 未出勤；没有记录的留空',
      '√ or 1 a day, 半 or 0.5 half a day, × or 0 absent; empty without record',
    ] as const
    return column(`day/${index + 1}`, String(index + 1), 'mark', 4, index === 0 ? { ...MARKS, note } : MARKS)
  })
  return [
    SEQ,
    NAME,
    ID_NUMBER,
    TEAM,
    TRADE,
    ...days,
    column('attendanceDays', '出勤天数', 'days', 9),
    column('overtimeHours', '加班工时', 'days', 9),
    REMARK,
  ]
}

/** The columns of a template; an attendance sheet has the real days of its month, 31 when the month is not known. */
export function templateColumns(kind: TemplateKind, period: Period | null): readonly TemplateColumn[] {
  if (kind === 'attendance') return attendanceColumns(period)
  return { roster: ROSTER, payroll: PAYROLL, 'bank-result': BANK_RESULT }[kind]
}
