import type { PaperBook } from '../contract/papers.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { Bilingual } from './bilingual.ts'

interface NeedOfMonth extends Bilingual {
  /** Whether the month has it at all; left out for what is asked row by row. */
  present?: (month: ProjectMonth) => boolean
}

const inBook = (book: PaperBook, zh: string, en: string) => ({
  zh,
  en,
  present: (month: ProjectMonth) => month.papers[book] !== null,
})

/** A book of papers (contract/papers.ts) of which nothing is known. */
const PAPER_NEEDS = {
  platformRoster: inBook('platformRoster', '平台在场名单', "the platform's list of people on site"),
  platformTeams: inBook('platformTeams', '平台班组名单', "the platform's list of teams"),
  platformAttendance: inBook('platformAttendance', '平台考勤记录', "the platform's attendance"),
  platformCodes: inBook('platformCodes', '平台代码表', "the platform's code lists"),
  bans: inBook('bans', '限制名单', 'a list of bans'),
  worksContract: inBook('worksContract', '施工合同的约定', 'the terms of the works contract'),
  units: inBook('units', '参建单位的合同与证照', "the units' contracts and licences"),
  contractTerms: inBook('contractTerms', '劳动合同的约定', 'the terms of the labour contracts'),
  certificates: inBook('certificates', '人员证书', "people's certificates"),
  trainingRecords: inBook('trainingRecords', '培训记录', 'records of trainings'),
  pastActivity: inBook('pastActivity', '进场前的活动记录', 'records of earlier activity'),
  listedBanks: inBook('listedBanks', '分账银行名录', "the city's list of banks"),
  permits: inBook('permits', '施工许可证', 'the construction permit'),
  deposits: inBook('deposits', '工资保证金', 'the wage deposit'),
  accountEvents: inBook('accountEvents', '专户冻结、撤销记录', 'records of freezes and closings'),
  accountBalances: inBook('accountBalances', '专户余额', 'balances of the wage account'),
  keyPosts: inBook('keyPosts', '关键岗位人员', 'the holders of key posts'),
  leaves: inBook('leaves', '请假记录', 'records of leave'),
  stopWork: inBook('stopWork', '停工记录', 'records of stopped works'),
  devices: inBook('devices', '考勤设备', 'the attendance devices'),
  punchPhotos: inBook('punchPhotos', '打卡照片', 'photos of punches'),
  cardChanges: inBook('cardChanges', '工资卡变更记录', 'records of changed wage cards'),
  cardKeeping: inBook('cardKeeping', '工资卡保管声明', 'declarations who keeps the cards'),
  advances: inBook('advances', '借支记录', 'records of advances'),
  deductionPapers: inBook(
    'deductionPapers',
    '扣款的告知书和同意书',
    'notices of deductions and consents to them',
  ),
  reviews: inBook('reviews', '编制和审核记录', 'records of preparing and reviewing'),
  signatures: inBook('signatures', '签字过程记录', 'records of how lines were signed'),
  batches: inBook('batches', '代发批次记录', 'records of pay batches'),
  failedPayments: inBook('failedPayments', '代发失败的处理记录', 'what was decided about returned payments'),
  slipsGiven: inBook('slipsGiven', '工资清单发放记录', 'records of wage slips handed over'),
  wagePostings: inBook('wagePostings', '工资公示记录', 'records of posted wage tables'),
  rightsBoard: inBook('rightsBoard', '维权信息告示牌', "the board of workers' rights"),
  archive: inBook('archive', '归档目录', 'the index of the archive'),
  settlement: inBook('settlement', '竣工及工资结清日期', 'the day on which works and wages were settled'),
  deletionRequests: inBook('deletionRequests', '资料销毁申请', 'requests to destroy records'),
  consents: inBook('consents', '个人信息同意书', 'consents to keeping personal data'),
  sensitiveData: inBook('sensitiveData', '已采集的敏感信息', 'an index of sensitive data kept'),
  exports: inBook('exports', '导出记录', 'records of exports'),
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
  payDay: { zh: '约定发薪日', en: 'the agreed pay day', present: month => month.project.payDay !== null },
  punches: { zh: '打卡记录', en: 'gate records', present: month => month.punches.length > 0 },
  accountEntries: {
    zh: '专户流水',
    en: "the wage account's entries",
    present: month => month.accountEntries.length > 0,
  },
  ...PAPER_NEEDS,
  comparedConfirmations: {
    zh: '签字内容的核对',
    en: 'a comparison of what was signed',
    present: month => month.changedSinceConfirmed !== null,
  },
  dailyMarks: { zh: '逐日考勤', en: 'daily marks of attendance' },
  entryDate: { zh: '进场日期', en: 'the entry date' },
  injuryInsurance: { zh: '工伤保险参保情况', en: 'whether work injury is insured' },
  contractAmount: { zh: '合同金额', en: 'the contract sum' },
  permitNo: { zh: '施工许可证号', en: 'the construction permit number' },
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
  contractSigned: { zh: '合同签订日期', en: 'the day on which the contract was signed' },
  teamUnit: { zh: '班组所属单位', en: 'the unit that a team belongs to' },
  statedTotals: { zh: '表内合计', en: 'totals on the sheet' },
  signedAt: { zh: '签字时间', en: 'when it was signed' },
  signerIdentity: { zh: '签字人身份核验结果', en: "whether the signer's identity was verified" },
  returnDate: { zh: '银行退回日期', en: 'the day on which the bank returned it' },
  depositAmount: { zh: '保证金金额', en: 'the sum of the deposit' },
  letterEnd: { zh: '保函到期日', en: 'the end of the guarantee letter' },
  completionDate: { zh: '竣工日期', en: 'the completion date' },
  readableCapitals: { zh: '可读的大写金额', en: 'readable capitals' },
} satisfies Record<string, NeedOfMonth>

export type Need = keyof typeof NEEDS

/** Whether the month has what a rule needs; needs asked row by row count as present. */
export function hasNeed(month: ProjectMonth, need: Need): boolean {
  const { present }: NeedOfMonth = NEEDS[need]
  return present?.(month) ?? true
}
