import type { Language } from '../api/base.ts'
import { type FieldKind, PAPER_BOOK_NAMES, type PaperField, paperFields } from '../paper-fields.ts'
import type { PaperBook, PaperRow } from '../papers.ts'
import { compact } from '../text.ts'

type Words = readonly [zh: string, en: string]

/** Titles of the books; the Chinese or English one is also the name of a book's sheet (31 characters at most, none of []:*?/\). */
const BOOKS: Record<PaperBook, Words> = {
  platformRoster: ['平台在场名单', 'People on the platform'],
  platformTeams: ['平台班组名单', 'Teams on the platform'],
  platformAttendance: ['平台考勤记录', 'Attendance on the platform'],
  platformCodes: ['平台代码表', 'Code lists of the platform'],
  bans: ['限制名单', 'Lists of bans'],
  worksContract: ['施工合同的约定', 'Terms of the works contract'],
  units: ['参建单位的合同与证照', 'Contracts and licences of units'],
  contractTerms: ['劳动合同的约定', 'Terms of labour contracts'],
  certificates: ['人员证书', 'Certificates of people'],
  trainingRecords: ['培训记录', 'Records of trainings'],
  pastActivity: ['进场前的活动记录', 'Earlier activity on sites'],
  listedBanks: ['分账银行名录', 'Banks on the city list'],
  permits: ['施工许可证', 'Construction permit'],
  deposits: ['工资保证金', 'Wage deposit'],
  injuryCovers: ['工伤保险参保记录', 'Work-injury insurance'],
  accountEvents: ['专户冻结、撤销记录', 'Freezes and closings'],
  accountBalances: ['专户余额', 'Balances of the wage account'],
  keyPosts: ['关键岗位人员', 'Holders of key posts'],
  leaves: ['请假记录', 'Records of leave'],
  stopWork: ['停工记录', 'Records of stopped works'],
  devices: ['考勤设备', 'Attendance devices'],
  punchPhotos: ['打卡照片', 'Photos of punches'],
  cardChanges: ['工资卡变更记录', 'Changes of wage cards'],
  cardKeeping: ['工资卡保管声明', 'Who keeps the wage cards'],
  advances: ['借支记录', 'Advances'],
  deductionPapers: ['扣款的告知书和同意书', 'Papers of deductions'],
  reviews: ['编制和审核记录', 'Preparing and reviewing'],
  signatures: ['签字过程记录', 'How lines were signed'],
  batches: ['代发批次记录', 'Pay batches'],
  failedPayments: ['代发失败的处理记录', 'Returned payments'],
  slipsGiven: ['工资清单发放记录', 'Wage slips handed over'],
  wagePostings: ['工资公示记录', 'Posted wage tables'],
  rightsBoard: ['维权信息告示牌', 'Board of workers’ rights'],
  archive: ['归档目录', 'Index of the archive'],
  settlement: ['竣工及工资结清日期', 'Completion and settlement'],
  deletionRequests: ['资料销毁申请', 'Requests to destroy records'],
  consents: ['个人信息同意书', 'Consents to personal data'],
  sensitiveData: ['已采集的敏感信息', 'Sensitive data kept'],
  exports: ['导出记录', 'Exports'],
}

/** Fields of a book, and of the records that a field of it lists. */
type FieldOf<Book extends PaperBook> = keyof PaperRow<Book> | MemberOf<PaperRow<Book>[keyof PaperRow<Book>]>
type MemberOf<Value> = Value extends readonly (infer Item extends object)[] ? keyof Item : never
type AnyField = { [Book in PaperBook]: FieldOf<Book> }[PaperBook]

/** The usual words of a field, by its name. */
const FIELDS: Record<AnyField, Words> = {
  idNumber: ['身份证号', 'ID number'],
  registeredOn: ['登记日期', 'Registered on'],
  team: ['班组', 'Team'],
  acceptedOn: ['平台接受日期', 'Accepted on'],
  period: ['所属月份', 'Month'],
  days: ['出勤日（几号）', 'Days (of the month)'],
  list: ['名单', 'List'],
  name: ['姓名', 'Name'],
  code: ['代码', 'Code'],
  edition: ['版本', 'Edition'],
  meteringCycle: ['计量周期', 'Metering cycle'],
  settlementMethod: ['进度款结算办法', 'Settlement of progress payments'],
  fundingDay: ['人工费拨付日（每月几号）', 'Funding day of the month'],
  laborCost: ['人工费总额', 'Labour cost'],
  paymentGuarantee: ['工程款支付担保', 'Payment guarantee'],
  leadContractor: ['联合体牵头单位', 'Lead of the consortium'],
  unit: ['单位名称', 'Unit'],
  qualificationNo: ['资质证书号', 'Qualification number'],
  qualificationValidTo: ['资质有效期至', 'Qualification valid to'],
  entrustAgreementNo: ['委托代发协议编号', 'Entrusting agreement'],
  isDispatcher: ['是否劳务派遣单位', 'Labour dispatcher?'],
  dispatchLicenceNo: ['劳务派遣许可证号', 'Dispatch licence'],
  enteredOn: ['进场日期', 'Entered on'],
  termKind: ['合同期限', 'Term'],
  job: ['工作内容', 'Job'],
  place: ['工作地点', 'Place of work'],
  payDay: ['发薪日（每月几号）', 'Pay day of the month'],
  payCycleMonths: ['支付周期（月）', 'Pay cycle in months'],
  copyGiven: ['合同文本是否交本人', 'Copy given to him?'],
  kind: ['类别', 'Kind'],
  number: ['编号', 'Number'],
  issuedOn: ['签发日期', 'Issued on'],
  validTo: ['有效期至', 'Valid to'],
  trainedOn: ['培训日期', 'Trained on'],
  content: ['培训内容', 'Content'],
  trainer: ['培训人', 'Trainer'],
  signed: ['本人是否签字', 'Signed by him?'],
  lastOn: ['最近活动日期', 'Last active on'],
  where: ['所在项目', 'Where'],
  bank: ['银行名称', 'Bank'],
  amount: ['金额', 'Amount'],
  openedOn: ['办理日期', 'Opened on'],
  insuredProject: ['参保项目名称', 'Insured project'],
  accountNo: ['专户账号', 'Account number'],
  on: ['日期', 'Date'],
  endedOn: ['解除日期', 'Lifted on'],
  postedOn: ['公示日期', 'Posted on'],
  disputes: ['是否有工资纠纷', 'Wages disputed?'],
  opening: ['期初余额', 'Opening balance'],
  closing: ['期末余额', 'Closing balance'],
  post: ['岗位', 'Post'],
  from: ['开始日期', 'From'],
  to: ['结束日期', 'To'],
  reason: ['原因', 'Reason'],
  serial: ['设备序列号', 'Serial number'],
  removedOn: ['拆除日期', 'Removed on'],
  insideFence: ['是否在围挡内', 'Inside the fence?'],
  at: ['打卡时间', 'Punched at'],
  state: ['照片情况', 'What the photo shows'],
  changedOn: ['变更日期', 'Changed on'],
  fromBank: ['原开户行', 'Old bank'],
  toBank: ['新开户行', 'New bank'],
  formNo: ['变更申请表编号', 'Number of the form'],
  keptBy: ['由谁保管', 'Kept by'],
  declaredOn: ['声明日期', 'Declared on'],
  paidOn: ['支付日期', 'Paid on'],
  settledIn: ['扣回月份', 'Taken back in'],
  item: ['扣款项目', 'Deduction'],
  preparedBy: ['编制人', 'Prepared by'],
  subcontractorHead: ['分包负责人', 'Head of the subcontractor'],
  subcontractorSealed: ['分包是否盖章', 'Sealed by the subcontractor?'],
  reviewedBy: ['总包审核人', 'Reviewed by'],
  reviewedOn: ['审核日期', 'Reviewed on'],
  signerIdNumber: ['签字人身份证号', 'ID number of the signer'],
  signedOn: ['签订日期', 'Signed on'],
  signedAt: ['签字时间', 'Signed at'],
  device: ['签字设备', 'Device'],
  strokes: ['笔迹指纹', 'Digest of the strokes'],
  certificateValidTo: ['签名证书有效期至', 'Certificate valid to'],
  identityVerified: ['是否核验身份', 'Identity verified?'],
  sentOn: ['送银行日期', 'Sent on'],
  payments: ['付款明细', 'Payments'],
  wageCard: ['工资卡号', 'Wage card'],
  voucherGivenOn: ['凭证交分包日期', 'Proof handed on'],
  markedOn: ['处理日期', 'Decided on'],
  note: ['处理说明', 'Note'],
  givenOn: ['发放日期', 'Given on'],
  takenDownOn: ['撤下日期', 'Taken down on'],
  photoOn: ['拍照日期', 'Photo taken on'],
  contentChangedOn: ['内容变更日期', 'Content changed on'],
  owner: ['有建设单位', 'Names the owner?'],
  generalContractor: ['有施工总承包单位', 'Names the general contractor?'],
  subcontractors: ['有分包单位', 'Names the subcontractors?'],
  industryDepartment: ['有行业主管部门', 'Names the department?'],
  laborOfficer: ['有劳资专管员', 'Names the labour officer?'],
  minimumWage: ['最低工资标准', 'Minimum wage'],
  complaintPhone: ['有投诉举报电话', 'Has the complaint phone?'],
  laborInspection: ['有劳动监察电话', 'Has labour inspection?'],
  arbitration: ['有劳动仲裁电话', 'Has arbitration?'],
  legalAid: ['有法律援助电话', 'Has legal aid?'],
  legalHotline: ['有 12348 热线', 'Has the 12348 line?'],
  completedOn: ['竣工日期', 'Completed on'],
  settledOn: ['工资结清日期', 'Settled on'],
  requestedOn: ['申请日期', 'Requested on'],
  by: ['申请人', 'Requested by'],
  scope: ['信息类别', 'Scope'],
  report: ['报表', 'Report'],
  madeOn: ['导出日期', 'Made on'],
  forPosting: ['用于公示', 'For posting?'],
  masked: ['号码打码', 'Masked?'],
}

/** Where a field means something else in one book. */
const IN_BOOK: { [Book in PaperBook]?: { [Field in FieldOf<Book>]?: Words } } = {
  devices: { name: ['设备名称', 'Name'] },
  platformRoster: { registeredOn: ['平台登记日期', 'Registered on'] },
  platformCodes: { list: ['代码类别', 'List'], name: ['名称', 'Name'] },
  bans: { code: ['身份证号或信用代码', 'ID number or credit code'] },
  units: { registeredOn: ['平台登记日期', 'Registered on'] },
  permits: { number: ['许可证号', 'Permit number'] },
  deposits: { validTo: ['到期日', 'Valid to'] },
  injuryCovers: {
    kind: ['参保方式', 'Insured'],
    idNumber: ['参保人身份证号', 'ID number of the insured'],
    number: ['参保证明编号', 'Certificate number'],
    from: ['参保起始日期', 'Covered from'],
    to: ['参保截止日期', 'Covered to'],
  },
  archive: { place: ['存放位置', 'Where it lies'], kind: ['资料', 'Record'] },
  rightsBoard: { payDay: ['有工资支付日期', 'Names the pay day?'] },
  consents: { givenOn: ['同意日期', 'Given on'] },
  deletionRequests: { kind: ['资料', 'Record'] },
}

type Literals<Value> = Value extends string ? (string extends Value ? never : Value) : never
type ChoiceOf<Book extends PaperBook> = {
  [Field in keyof PaperRow<Book>]: Literals<PaperRow<Book>[Field]>
}[keyof PaperRow<Book>]
type AnyChoice = { [Book in PaperBook]: ChoiceOf<Book> }[PaperBook]

/** The values that a field may be chosen from. */
const CHOICES: Record<AnyChoice, Words> = {
  workType: ['工种', 'trade'],
  bank: ['银行', 'bank'],
  employmentForm: ['用工形式', 'form of employment'],
  workerType: ['工人类型', 'type of worker'],
  education: ['文化程度', 'education'],
  politicalStatus: ['政治面貌', 'political status'],
  maritalStatus: ['婚姻状况', 'marital status'],
  skillLevel: ['技能等级', 'skill level'],
  fixed: ['固定期限', 'fixed term'],
  untilTaskEnds: ['以完成任务为期限', 'until a task is done'],
  open: ['无固定期限', 'open'],
  health: ['健康证', 'health certificate'],
  specialOperation: ['特种作业证', 'special-operation licence'],
  registered: ['注册执业证', 'registration certificate'],
  cash: ['现金保证金', 'cash'],
  letter: ['保函', 'guarantee letter'],
  exempt: ['免缴', 'exempt'],
  byProject: ['按项目参保', 'by project'],
  byEmployer: ['按用人单位参保', 'by his employer'],
  frozen: ['冻结', 'frozen'],
  closingRequested: ['申请撤销', 'closing requested'],
  projectManager: ['项目经理', 'project manager'],
  chiefSupervisor: ['总监理工程师', 'chief supervisor'],
  technical: ['技术负责人', 'technical lead'],
  quality: ['质量负责人', 'quality lead'],
  safety: ['安全负责人', 'safety lead'],
  labor: ['劳务负责人', 'labour lead'],
  laborOfficer: ['劳资专管员', 'labour officer'],
  subcontractorManager: ['分包项目负责人', 'manager of the subcontractor'],
  good: ['清楚', 'good'],
  small: ['人脸过小', 'face too small'],
  noFace: ['没有人脸', 'no face'],
  noBackground: ['没有背景', 'no background'],
  none: ['没有照片', 'no photo'],
  self: ['本人', 'himself'],
  employer: ['用人单位', 'employer'],
  foreman: ['班组长', 'foreman'],
  other: ['其他人', 'somebody else'],
  notice: ['告知书', 'notice'],
  consent: ['同意书', 'consent'],
  roster: ['花名册', 'roster'],
  attendance: ['考勤表', 'attendance'],
  payroll: ['工资表', 'payroll'],
  signedPayroll: ['签字工资表', 'signed payroll'],
  bankProof: ['银行代发凭证', 'proof of the bank'],
  contracts: ['劳动合同', 'labour contracts'],
  wageLedger: ['工资支付台账', 'wage ledger'],
  labourLedger: ['用工管理台账', 'labour ledger'],
  wageAccountPapers: ['专户资料', 'papers of the wage account'],
  paymentRecord: ['支付记录', 'payment record'],
  attendanceImages: ['考勤影像', 'images of attendance'],
  face: ['人脸', 'face'],
  idScan: ['证件扫描件', 'scan of the ID document'],
  account: ['银行账号', 'account'],
}

const said = ([zh, en]: Words, language: Language) => (language === 'en' ? en : zh)

/** Title of a book. */
export function paperBookWords(book: PaperBook, language: Language): string {
  return said(BOOKS[book], language)
}

/** Words of a field of a book, or of a member of its records. */
export function paperFieldWords(book: PaperBook, field: string, language: Language): string {
  const inBook: Readonly<Record<string, Words | undefined>> = IN_BOOK[book] ?? {}
  const usual: Readonly<Record<string, Words>> = FIELDS
  const words = inBook[field] ?? usual[field]
  return words === undefined ? field : said(words, language)
}

/** Words of a value that is chosen from a list. */
export function paperChoiceWords(option: string, language: Language): string {
  const choices: Readonly<Record<string, Words>> = CHOICES
  const words = choices[option]
  return words === undefined ? option : said(words, language)
}

const LANGUAGES = ['zh-CN', 'en'] as const
const plain = (text: string) =>
  compact(text)
    .replace(/[*＊]$/, '')
    .toLowerCase()
const isNamed = (text: string, names: readonly string[]) => names.map(plain).includes(plain(text))

/** The book of that name: its title in either language, or its key. */
export function paperBookNamed(text: string): PaperBook | null {
  const names = (book: PaperBook) => [book, ...LANGUAGES.map(language => paperBookWords(book, language))]
  return PAPER_BOOK_NAMES.find(book => isNamed(text, names(book))) ?? null
}

/** The field of a book of that name: its words in either language, a star behind them or not, or its key. */
export function paperFieldNamed(book: PaperBook, text: string): string | null {
  const names = (field: string) => [
    field,
    ...LANGUAGES.map(language => paperFieldWords(book, field, language)),
  ]
  return paperFields(book).find(({ name }) => isNamed(text, names(name)))?.name ?? null
}

const HINTS: Partial<Record<FieldKind, Words>> = {
  idNumber: [
    '直接输入号码，或写花名册上不重名的姓名',
    'The number, or a name that only one person of the roster has',
  ],
  account: ['直接输入全部数字', 'All digits, as text'],
  date: ['写成年-月-日', 'Written year-month-day'],
  month: ['写成 2026-10', 'Written 2026-10'],
  instant: ['北京时间，写成 2026-10-05 09:30', 'Beijing time, written 2026-10-05 09:30'],
  money: ['元', 'Yuan'],
}
const LIST_HINTS: Partial<Record<FieldKind, Words>> = {
  whole: ['用逗号分开，可写 1-5', 'With commas; 1-5 will do'],
  record: [
    '一笔一行或用分号分开，各项之间空一格：',
    'One a line or after a semicolon, with blanks between: ',
  ],
}

/** How a field is to be filled, where that is not plain; for a list of records, what each is made of. */
export function paperHint(book: PaperBook, field: PaperField, language: Language): string | null {
  const words = field.many ? LIST_HINTS[field.kind] : HINTS[field.kind]
  if (words === undefined) return null
  const members = field.members.map(({ name }) => paperFieldWords(book, name, language)).join(' ')
  return `${said(words, language)}${members}`
}
