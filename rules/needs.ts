import type { ProjectMonth } from '../contract/project-month.ts'
import type { Bilingual } from './bilingual.ts'

interface NeedOfMonth extends Bilingual {
  /** Whether the month has it at all; left out for what is asked row by row. */
  present?: (month: ProjectMonth) => boolean
}

/** What a rule may need and not find. "Not checked: needs X" is never a pass. */
export const NEEDS = {
  importedSheets: { zh: '导入的表格', en: 'imported sheets', present: month => month.sources.length > 0 },
  roster: { zh: '花名册', en: 'a roster', present: month => month.engagements.length > 0 },
  attendance: {
    zh: '本月考勤表',
    en: "the month's attendance",
    present: month => month.attendance.length > 0,
  },
  payroll: { zh: '本月工资表', en: "the month's payroll sheet", present: month => month.lines.length > 0 },
  participants: { zh: '参建单位', en: 'the participants', present: month => month.participants.length > 0 },
  wageAccount: { zh: '工资专户', en: 'the wage account', present: month => month.wageAccounts.length > 0 },
  payResults: { zh: '银行回盘', en: 'bank results', present: month => month.payResults.length > 0 },
  platformCopy: {
    zh: '平台已报数据',
    en: 'what the platform holds',
    present: month => month.platformCopy !== null,
  },
  payDay: { zh: '约定发薪日', en: 'the agreed pay day', present: month => month.project.payDay !== null },
  parameter: { zh: '该月份的规则参数', en: 'a rule parameter for that month' },
  attendanceDays: { zh: '出勤天数', en: 'days worked' },
  workHours: { zh: '工时', en: 'hours worked' },
  overtimeHours: { zh: '加班工时', en: 'overtime hours' },
  wageRate: { zh: '工资标准及计薪单位', en: 'the wage rate and its unit' },
  dueItems: { zh: '应发明细', en: 'the items of gross pay' },
  grossPay: { zh: '应发工资', en: 'gross pay' },
  netPay: { zh: '实发工资', en: 'net pay' },
  birthDate: { zh: '出生日期或可读的身份证号', en: 'a birth date or a readable ID number' },
  sex: { zh: '性别', en: 'sex' },
  contractEmployer: { zh: '合同或花名册上的用人单位', en: 'the employer of contract or roster' },
  statedTotals: { zh: '表内合计', en: 'totals on the sheet' },
  readableCapitals: { zh: '可读的大写金额', en: 'readable capitals' },
} satisfies Record<string, NeedOfMonth>

export type Need = keyof typeof NEEDS

/** Whether the month has what a rule needs; needs asked row by row count as present. */
export function hasNeed(month: ProjectMonth, need: Need): boolean {
  const { present }: NeedOfMonth = NEEDS[need]
  return present?.(month) ?? true
}
