import type { Engagement, Worker } from './entities.ts'

/** Fixed value lists of the Guangzhou interface (§7), as published clients keep them: code to Chinese label. */
export const SEX = { M: '男', F: '女' } as const
export const POLITICAL = { '0': '党员', '1': '团员', '2': '群众' } as const
export const EDUCATION = {
  本科以上: '本科以上',
  本科: '本科',
  大专: '大专',
  中专: '中专',
  高中: '高中',
  初中及以下: '初中及以下',
} as const
export const EMPLOY_TYPE = { '0': '自有工人', '1': '外聘工人' } as const
export const TECH_LEVEL = {
  '0': '无(普通)',
  '1': '初级工',
  '2': '中级工',
  '3': '高级工',
  '4': '技师',
  '5': '高级技师',
} as const
export const BUILDER_TYPE = { '0': '建筑工匠', '1': '建筑产业技术工人', '2': '其他' } as const
export const MARITAL_STATUS = { '0': '未婚', '1': '已婚', '2': '离异', '3': '丧偶' } as const
export const TRUE_FALSE = { true: '是', false: '否' } as const

/** The platform's own code lists that a connection must bring along (appendices 4.3 and 4.4). */
export const CODE_LISTS = ['workType', 'bank'] as const
export type CodeList = (typeof CODE_LISTS)[number]

/** What the city's platform asks of a person: a parameter of its calls and the field of the ledger behind it. */
export interface PersonParameter {
  name: string
  label: string
  field: Extract<keyof Worker | keyof Engagement, string>
  /** Characters as sent, so of an encrypted value those of the `des:` text. */
  atMost?: number
  /** Sent as `des:…`. `switchable`: standard and known client disagree, so a connection may send it in clear. */
  encrypted?: 'always' | 'switchable'
  values?: Readonly<Record<string, string>>
  codeList?: CodeList
  moment?: 8
}

/** §6.3 (every one mandatory); §6.1 asks the same of a team's leader. The length of safetyEdu contradicts its values: the values win. */
export const PERSON_PARAMETERS = [
  { name: 'name', label: '姓名', field: 'name', atMost: 30 },
  { name: 'sex', label: '性别', field: 'sex', values: SEX },
  { name: 'nation', label: '民族', field: 'ethnicity', atMost: 40 },
  { name: 'birthday', label: '生日', field: 'birthDate', moment: 8 },
  { name: 'address', label: '住址', field: 'registeredAddress', atMost: 400 },
  { name: 'signOrgan', label: '签发机关', field: 'issuingAuthority', atMost: 30 },
  { name: 'expiryStart', label: '有效期开始日期', field: 'validFrom', moment: 8 },
  { name: 'headImg', label: '身份证头像 URL', field: 'photoUrl', atMost: 400, encrypted: 'switchable' },
  { name: 'currentAddress', label: '常住地址', field: 'currentAddress', atMost: 400 },
  { name: 'political', label: '政治面貌', field: 'politicalStatus', values: POLITICAL },
  { name: 'education', label: '文化程度', field: 'education', values: EDUCATION },
  { name: 'phone', label: '手机号', field: 'phone', atMost: 11 },
  { name: 'employType', label: '用工类型', field: 'employmentForm', values: EMPLOY_TYPE },
  { name: 'cardNum', label: '工资卡账号', field: 'wageCard', atMost: 150, encrypted: 'always' },
  { name: 'cardBank', label: '工资卡开户行代码', field: 'bankName', atMost: 10, codeList: 'bank' },
  { name: 'workType', label: '工种代码', field: 'trade', atMost: 32, codeList: 'workType' },
  { name: 'techLevel', label: '技能水平', field: 'skillLevel', values: TECH_LEVEL },
  { name: 'safetyEdu', label: '是否参加安全教育', field: 'safetyTrainedOn', values: TRUE_FALSE },
  { name: 'builderType', label: '工人类型', field: 'workerType', values: BUILDER_TYPE },
  { name: 'doDate', label: '进场日期', field: 'entryDate', moment: 8 },
  { name: 'nativePlace', label: '籍贯', field: 'nativePlace', atMost: 255 },
  { name: 'maritalStatus', label: '婚姻状况', field: 'maritalStatus', values: MARITAL_STATUS },
] as const satisfies readonly PersonParameter[]

/** Fields of a person whose values stand in a fixed list. Sex and safety education do too, but the ledger makes them itself. */
export const FIXED_LISTS = [
  'politicalStatus',
  'education',
  'employmentForm',
  'skillLevel',
  'workerType',
  'maritalStatus',
] as const

/** Where the fixed lists were read: no copy of the standard with a date was found. */
const EDITION = '实名制接口标准（公开客户端所载，约2018—2019年）'

/** Every code of the fixed lists, each with the edition it was read from. */
export const FIXED_CODES = PERSON_PARAMETERS.flatMap(parameter => {
  const list = FIXED_LISTS.find(field => field === parameter.field)
  if (list === undefined || !('values' in parameter)) return []
  return Object.entries(parameter.values).map(([code, name]) => ({ list, name, code, edition: EDITION }))
})

/** Characters that a plain value takes once encrypted: `des:` and the hex of whole blocks of eight bytes. */
export function encryptedLength(plain: string): number {
  return 'des:'.length + (Math.floor(new TextEncoder().encode(plain).length / 8) + 1) * 16
}

/** What a code of a fixed list may be stated as: the code, its label, and the parts of a label such as 无(普通), which names it twice. */
export function wordsOfCode(code: string, label: string): string[] {
  return [code, label, ...label.split(/[()（）]/).filter(part => part !== '')]
}

/** The code of a label (or of a code stated itself) in a fixed list; null where the list does not have it: a code is never guessed. */
export function codeInList(list: Readonly<Record<string, string>>, label: string): string | null {
  const found = Object.entries(list).find(([code, name]) => wordsOfCode(code, name).includes(label))
  return found?.[0] ?? null
}
