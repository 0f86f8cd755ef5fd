import { fieldWords } from '../contract/language/fields.ts'
import type { Bilingual, Language } from './bilingual.ts'

/** What sentences name beyond the fields of a spreadsheet: groups of fields, and papers of a month. */
const GROUP_WORDS: Record<string, Bilingual> = {
  workingTime: { zh: '工作时间', en: 'working time' },
  dueItems: { zh: '应发项目及数额', en: 'items and amounts due' },
  deductions: { zh: '扣除项目及数额', en: 'items and amounts deducted' },
  paymentProof: { zh: '银行代发凭证或工人签字', en: "bank proof or worker's signature" },
  people: { zh: '人数', en: 'head count' },
  roster: { zh: '花名册', en: 'roster' },
  attendance: { zh: '考勤表', en: 'attendance sheet' },
  payroll: { zh: '工资表', en: 'payroll sheet' },
  progress: { zh: '工程进度', en: 'progress record' },
  uscc: { zh: '统一社会信用代码', en: 'credit code' },
  holderName: { zh: '户名', en: 'account holder' },
  holderUscc: { zh: '户主信用代码', en: "holder's credit code" },
  fields: { zh: '表上的列', en: 'columns of the sheet' },
  stated: { zh: '表上合计', en: 'stated totals' },
  netPayCapitals: { zh: '大写金额', en: 'capitals' },
  row: { zh: '行', en: 'row' },
  days: { zh: '每日记号', en: 'daily marks' },
  statedDays: { zh: '出勤合计', en: 'total of days' },
  payDay: { zh: '约定发薪日', en: 'agreed pay day' },
  payPlannedOn: { zh: '计划发放日', en: 'planned pay date' },
  teamId: { zh: '班组', en: 'team' },
  address: { zh: '地址', en: 'address' },
  constructionPermitNo: { zh: '施工许可证号', en: 'permit number' },
  industry: { zh: '行业', en: 'industry' },
  regulator: { zh: '主管部门', en: 'regulator' },
  contractAmount: { zh: '合同金额', en: 'contract sum' },
  startDate: { zh: '开工日期', en: 'start date' },
  completionDate: { zh: '竣工日期', en: 'completion date' },
  fundingCycleMonths: { zh: '人工费用拨付周期', en: 'funding cycle' },
  meteringCycle: { zh: '计量周期', en: 'metering cycle' },
  settlementMethod: { zh: '结算方式', en: 'settlement method' },
  fundingDay: { zh: '约定拨付日', en: 'agreed funding day' },
  laborCost: { zh: '人工费用数额或比例', en: 'labour cost as a sum or ratio' },
  termKind: { zh: '合同期限类型', en: 'kind of term' },
  job: { zh: '工作岗位', en: 'job' },
  place: { zh: '工作地点', en: 'place of work' },
  signedOn: { zh: '签订日期', en: 'day of signing' },
  projectManager: { zh: '项目经理', en: 'project manager' },
  chiefSupervisor: { zh: '总监', en: 'chief supervisor' },
  laborOfficer: { zh: '劳资专管员', en: 'labour officer' },
  laborOfficerPhone: { zh: '劳资专管员电话', en: "labour officer's phone" },
  owner: { zh: '建设单位及信用代码', en: 'owner with credit code' },
  generalContractor: { zh: '总包单位及信用代码', en: 'general contractor with credit code' },
  supervisionFirm: { zh: '监理单位及信用代码', en: 'supervisor with credit code' },
  wageAccount: { zh: '工资专户', en: 'wage account' },
  preparedBy: { zh: '编制人', en: 'preparer' },
  subcontractorHead: { zh: '分包负责人', en: "subcontractor's head" },
  subcontractorSealed: { zh: '分包公章', en: "subcontractor's seal" },
  confirmations: { zh: '工人签字', en: "workers' signatures" },
}

/** Fixed words that appear as values of a finding. */
const VALUE_WORDS: Record<string, Bilingual> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
  residentId: { zh: '居民身份证', en: 'resident ID card' },
  hmtResidencePermit: { zh: '港澳台居民居住证', en: 'Hong Kong, Macao and Taiwan residence permit' },
  foreignPermanentResidentId: { zh: '外国人永久居留身份证', en: 'foreign permanent resident ID card' },
  mainlandTravelPermit: { zh: '来往内地（大陆）通行证', en: 'mainland travel permit' },
  passport: { zh: '护照', en: 'passport' },
  other: { zh: '其他', en: 'other' },
  preparing: { zh: '未开工', en: 'not begun' },
  building: { zh: '在建', en: 'under construction' },
  stopped: { zh: '停工', en: 'stopped' },
  completed: { zh: '已竣工', en: 'completed' },
  cash: { zh: '现金', en: 'cash' },
  privateAccount: { zh: '私人账户', en: 'a private account' },
  foreman: { zh: '班组长转付', en: 'payment through the foreman' },
  teamLeader: { zh: '班组长', en: 'the team leader' },
  laborContract: { zh: '劳动合同', en: 'labour contract' },
  employmentAgreement: { zh: '用工书面协议', en: 'written agreement' },
  overAgeAgreement: { zh: '超龄用工协议', en: 'over-age agreement' },
  organisation: { zh: '单位', en: 'an organisation' },
  otherWorker: { zh: '另一名工人', en: 'another worker' },
  bankTransfer: { zh: '银行转账', en: 'bank transfer' },
  failed: { zh: '失败', en: 'failed' },
  month: { zh: '月', en: 'month' },
  day: { zh: '天', en: 'day' },
  hour: { zh: '小时', en: 'hour' },
  shape: { zh: '形式不符', en: 'wrong form' },
  date: { zh: '日期无效', en: 'no valid date' },
  signedByOther: { zh: '签字人不是本人', en: 'somebody else signed' },
  signedInBurst: { zh: '同一设备短时间内多人签字', en: 'many signed on one device within seconds' },
  sameStrokes: { zh: '与他人笔迹相同', en: "the strokes are another's" },
  certificateExpired: { zh: '签字时证书已过期', en: 'certificate expired when signing' },
  unverified: { zh: '身份未核验', en: 'identity not verified' },
  checkDigit: { zh: '校验位不符', en: 'wrong check digit' },
}

/** Words of a field or group of fields; the key itself when it has none. */
export function wordsOfField(key: string, language: Language): string {
  const group = GROUP_WORDS[key]
  if (group !== undefined) return language === 'en' ? group.en : group.zh
  return fieldWords(key, language) ?? key
}

/** Words of a fixed value; the value itself when it has none. */
export function wordsOfValue(key: string, language: Language): string {
  const word = VALUE_WORDS[key]
  if (word === undefined) return key
  return language === 'en' ? word.en : word.zh
}
