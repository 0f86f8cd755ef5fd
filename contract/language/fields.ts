/** Words of the logical fields that a spreadsheet column can be (glossary), as the window, the command line and refusals show them. */
const FIELDS = {
  name: ['姓名', 'Name'],
  idNumber: ['身份证号', 'ID number'],
  otherDocument: ['其他证件号', 'Number of another document'],
  idDocType: ['证件类型', 'ID document'],
  jobNumber: ['工号', 'Job number'],
  phone: ['手机号', 'Phone'],
  employer: ['用工单位', 'Employer'],
  team: ['班组', 'Team'],
  trade: ['工种', 'Trade'],
  punches: ['打卡时间', 'Punches'],
  remark: ['备注', 'Remark'],
  wageCard: ['工资卡号', 'Wage card'],
  bankName: ['开户行', 'Bank'],
  bankBranch: ['开户支行', 'Branch'],
  bankRoutingNo: ['联行号', 'Routing number'],
  accountHolder: ['户名', 'Account holder'],
  sex: ['性别', 'Sex'],
  ethnicity: ['民族', 'Ethnicity'],
  birthDate: ['出生日期', 'Date of birth'],
  statedAge: ['年龄', 'Age'],
  registeredAddress: ['户籍地址', 'Registered address'],
  currentAddress: ['现住址', 'Current address'],
  nativePlace: ['籍贯', 'Native place'],
  issuingAuthority: ['签发机关', 'Issuing authority'],
  validFrom: ['证件有效期起', 'Document valid from'],
  validity: ['证件有效期（起止）', 'Document valid from and to'],
  validTo: ['证件有效期止', 'Document valid to'],
  emergencyContact: ['紧急联系人', 'Emergency contact'],
  emergencyPhone: ['紧急联系电话', 'Emergency phone'],
  education: ['文化程度', 'Education'],
  politicalStatus: ['政治面貌', 'Political status'],
  maritalStatus: ['婚姻状况', 'Marital status'],
  photoUrl: ['照片', 'Photo'],
  employerUscc: ['单位统一社会信用代码', 'Employer credit code'],
  isTeamLeader: ['是否班组长', 'Team leader?'],
  teamLeader: ['班组长', 'Team leader'],
  skillLevel: ['技能等级', 'Skill level'],
  specialOperationNo: ['特种作业证号', 'Special operation licence'],
  specialOperationValidTo: ['特种作业证有效期', 'Licence valid to'],
  employmentForm: ['用工形式', 'Form of employment'],
  workerType: ['人员类型', 'Kind of worker'],
  contractKind: ['合同类型', 'Kind of contract'],
  contractNo: ['合同编号', 'Contract number'],
  contractStart: ['合同起始日', 'Contract start'],
  contractEnd: ['合同终止日', 'Contract end'],
  contractSigned: ['是否签合同', 'Contract signed?'],
  wageRate: ['工资标准', 'Wage rate'],
  rateUnit: ['计薪方式', 'Rate unit'],
  safetyTrained: ['是否安全教育', 'Safety trained?'],
  safetyTrainedOn: ['安全教育日期', 'Safety training date'],
  injuryInsured: ['工伤保险', 'Injury insurance'],
  entryDate: ['进场日期', 'Entry date'],
  exitDate: ['退场日期', 'Exit date'],
  attendanceDays: ['出勤天数', 'Days worked'],
  workHours: ['工时', 'Hours worked'],
  overtimeHours: ['加班工时', 'Overtime hours'],
  overtimeDays: ['逐日加班工时', 'Overtime hours by day'],
  markedHours: ['逐日工时之和', 'Sum of the daily hours'],
  markedOvertime: ['逐日加班之和', 'Sum of the daily overtime'],
  spanTotals: ['跨月合计（天 工时 加班）', 'Totals over both months (days, hours, overtime)'],
  leaveDays: ['请假天数', 'Leave days'],
  absenceDays: ['旷工天数', 'Days absent'],
  basePay: ['基本工资', 'Base pay'],
  quantity: ['工程量', 'Quantity'],
  unitPrice: ['单价', 'Unit price'],
  piecePay: ['计件工资', 'Piece pay'],
  overtimePay: ['加班工资', 'Overtime pay'],
  allowance: ['津贴', 'Allowance'],
  bonus: ['奖金', 'Bonus'],
  backPay: ['补发工资', 'Back pay'],
  backPayMonth: ['补发月份', 'Back-pay month'],
  otherDue: ['其他应发', 'Other earnings'],
  grossPay: ['应发工资', 'Gross pay'],
  incomeTax: ['个人所得税', 'Income tax'],
  socialInsurance: ['社会保险', 'Social insurance'],
  housingFund: ['公积金', 'Housing fund'],
  advance: ['借支', 'Advance'],
  otherDeductions: ['其他扣款', 'Other deductions'],
  deductionTotal: ['扣款合计', 'Deductions'],
  netPay: ['实发工资', 'Net pay'],
  payMethod: ['支付方式', 'Pay method'],
  paidOn: ['发放日期', 'Date paid'],
  amount: ['金额', 'Amount'],
  status: ['结果', 'Result'],
  statusText: ['银行原文结果', "Bank's own word"],
  reason: ['失败原因', 'Reason'],
  serial: ['流水号', 'Serial number'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type FieldKey = keyof typeof FIELDS

export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[]

function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key)
}

/**
 * Words of a logical field. Understands the repeated ones: day/7, overtime/7, otherDue/NAME, otherDeductions/NAME.
 * Null for a key that names no field, so that a caller never shows a raw key by accident.
 */
export function fieldWords(key: string, lang: 'zh-CN' | 'en'): string | null {
  const [head = '', ...rest] = key.split('/')
  const tail = rest.join('/')
  if (head === 'day' && tail !== '') return lang === 'en' ? `Day ${tail}` : `${tail}日`
  if (head === 'overtime' && tail !== '') return lang === 'en' ? `Overtime of day ${tail}` : `${tail}日加班`
  if (!isFieldKey(head)) return null
  const words = FIELDS[head][lang === 'en' ? 1 : 0]
  return tail === '' ? words : `${words} › ${tail}`
}
