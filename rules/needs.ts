import { paperBookWords } from '../contract/language/papers.ts'
import { isPaperBook } from '../contract/paper-fields.ts'
import type { PaperBook } from '../contract/papers.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { Bilingual, Language } from './bilingual.ts'

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
  contracts: { zh: '劳动合同登记', en: 'the labour contracts', present: month => month.contracts.length > 0 },
  participants: { zh: '参建单位', en: 'the participants', present: month => month.participants.length > 0 },
  wageAccount: { zh: '工资专户', en: 'the wage account', present: month => month.wageAccounts.length > 0 },
  payResults: { zh: '银行回盘', en: 'bank results', present: month => month.payResults.length > 0 },
  platformCopy: {
    zh: '平台已报数据',
    en: 'what the platform holds',
    present: month => month.platformCopy !== null,
  },
  outgoing: {
    zh: '待上报平台的内容',
    en: 'what waits to go to the platform',
    present: month => month.outgoing !== null,
  },
  payDay: { zh: '约定发薪日', en: 'the agreed pay day', present: month => month.project.payDay !== null },
  punches: { zh: '打卡记录', en: 'gate records', present: month => month.punches.length > 0 },
  accountEntries: {
    zh: '专户流水',
    en: "the wage account's entries",
    present: month => month.accountEntries.length > 0,
  },
  switchedOn: {
    zh: '启用（规则更新已将其停用）',
    en: 'to be switched on (a rule update has switched it off)',
  },
  comparedConfirmations: {
    zh: '签字内容的核对',
    en: 'a comparison of what was signed',
    present: month => month.changedSinceConfirmed !== null,
  },
  dayHours: { zh: '逐日工时', en: 'the hours of each day' },
  otherMonth: { zh: '跨月考勤表的另一个月', en: 'the other month of a sheet across two' },
  dayOvertime: { zh: '逐日加班工时', en: 'the overtime of each day' },
  dailyMarks: { zh: '逐日考勤', en: 'daily marks of attendance' },
  startDate: { zh: '开工日期', en: 'the start of works' },
  unitEntry: { zh: '分包单位进场日期', en: 'the day on which the unit entered' },
  entryDate: { zh: '进场日期', en: 'the entry date' },
  contractAmount: { zh: '合同金额', en: 'the contract sum' },
  permitNo: { zh: '施工许可证号', en: 'the construction permit number' },
  accountHolder: { zh: '专户户主的信用代码', en: "the credit code of the account's holder" },
  accountOpened: { zh: '专户开立日期', en: "the account's opening date" },
  progressPayment: { zh: '当月进度款记录', en: "the month's progress payment" },
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
  contractSigning: { zh: '施工合同签订日期', en: 'the day on which the works contract was signed' },
  contractSigned: { zh: '合同签订日期', en: 'the day on which the contract was signed' },
  postHolder: {
    zh: '岗位人员的证件号和花名册记录',
    en: 'the document number of who holds the post, and his row of the roster',
  },
  punchDevice: { zh: '打卡记录的设备', en: 'the device of a gate record' },
  teamUnit: { zh: '班组所属单位', en: 'the unit that a team belongs to' },
  statedTotals: { zh: '表内合计', en: 'totals on the sheet' },
  signedAt: { zh: '签字时间', en: 'when it was signed' },
  signerIdentity: { zh: '签字人身份核验结果', en: "whether the signer's identity was verified" },
  returnDate: { zh: '银行退回日期', en: 'the day on which the bank returned it' },
  wageDisputes: {
    zh: '申请撤销专户时是否有工资纠纷',
    en: 'whether wages were disputed when closing was asked',
  },
  depositAmount: { zh: '保证金金额', en: 'the sum of the deposit' },
  letterEnd: { zh: '保函到期日', en: 'the end of the guarantee letter' },
  completionDate: { zh: '竣工日期', en: 'the completion date' },
  platformClock: { zh: '平台时钟', en: "the platform's clock" },
  readableCapitals: { zh: '可读的大写金额', en: 'readable capitals' },
} satisfies Record<string, NeedOfMonth>

/** What may be missing: something of the month itself, or a book of papers (contract/papers.ts) of which nothing is known. */
export type Need = keyof typeof NEEDS | PaperBook

/** Whether the month has what a rule needs; needs asked row by row count as present. */
export function hasNeed(month: ProjectMonth, need: Need): boolean {
  if (isPaperBook(need)) return month.papers[need] !== null
  const { present }: NeedOfMonth = NEEDS[need]
  return present?.(month) ?? true
}

/** What is needed, in words; the need of another version of the rules as it is. */
export function needWords(need: string, language: Language): string {
  if (isPaperBook(need)) return paperBookWords(need, language)
  const needs: Readonly<Record<string, Bilingual>> = NEEDS
  const words = needs[need]
  if (words === undefined) return need
  return language === 'en' ? words.en : words.zh
}
