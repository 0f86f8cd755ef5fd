import {
  ATTENDANCE_METHOD,
  BUILDER_TYPE,
  CHECK_TYPE,
  EDUCATION,
  EMPLOY_TYPE,
  ENTER_EXIT,
  MARITAL_STATUS,
  PERSON_TYPE,
  POLITICAL,
  SEX,
  TECH_LEVEL,
  TRUE_FALSE,
} from './value-lists.ts'

/** The platform's own code lists that a connection must bring along (appendices 4.3 and 4.4). */
export type CodeList = 'workType' | 'bank'

/** One parameter of a call. Lengths count characters as sent, so for an encrypted field those of the `des:` text. */
export interface FieldSpec {
  name: string
  label: string
  /** M or O of the standard. */
  required: boolean
  length?: { exactly: number } | { atMost: number }
  /** Sent as `des:…`. `switchable`: standard and known client disagree, so a connection may send it in clear. */
  encrypted?: 'always' | 'switchable'
  values?: Readonly<Record<string, string>>
  codeList?: CodeList
  moment?: 8 | 14
}

/** A call of the interface: the parameters the caller fills; accessNo, timestamp and sign are added when it is encoded. */
export interface CallSpec {
  title: string
  path: string
  fields: readonly FieldSpec[]
  /** Whether the maker's number of the attendance device belongs to the request. */
  factoryNum: boolean
  /** An upsert: after a lost answer it can be sent again without harm. Not known of the others. */
  repeatable: boolean
}

const must = (name: string, label: string, rest: Omit<FieldSpec, 'name' | 'label' | 'required'> = {}) => ({
  name,
  label,
  required: true,
  ...rest,
})
const atMost = (count: number) => ({ length: { atMost: count } })
const oneOf = (values: Readonly<Record<string, string>>) => ({ values })
const secret = (count: number) => ({ encrypted: 'always' as const, length: { atMost: count } })
const day = { moment: 8 as const }
const workType = { codeList: 'workType' as const, length: { atMost: 32 } }
const bank = { codeList: 'bank' as const, length: { atMost: 10 } }

const TEAM_CODE = must('teamCode', '班组编码', secret(320))
const ID_CARD = must('idcard', '工人身份证号', secret(150))

/** §6.1, 6.2. M/O and lengths of this call are inferred from the worker call. */
const TEAM_FIELDS: FieldSpec[] = [
  TEAM_CODE,
  must('name', '班组名称'),
  must('workType', '班组类型', workType),
  must('leaderIdcard', '班组长身份证号', secret(150)),
  must('leaderName', '姓名', atMost(30)),
  must('leaderSex', '性别', oneOf(SEX)),
  must('leaderNation', '民族', atMost(40)),
  must('leaderBirthday', '生日', day),
  must('leaderAddress', '住址', atMost(400)),
  must('leaderSignOrgan', '签发机关', atMost(30)),
  must('leaderExpiryStart', '有效期开始日期', day),
  must('leaderHeadImg', '身份证头像 URL', { encrypted: 'switchable', ...atMost(400) }),
  must('leaderCurrentAddress', '常住地址', atMost(400)),
  must('leaderPolitical', '政治面貌', oneOf(POLITICAL)),
  must('leaderEducation', '文化程度', oneOf(EDUCATION)),
  must('leaderPhone', '手机号', atMost(11)),
  must('leaderEmployType', '用工形式', oneOf(EMPLOY_TYPE)),
  must('leaderCardNum', '银行卡号', secret(150)),
  must('leaderCardBank', '银行代码', bank),
  must('leaderWorkType', '工种代码', workType),
  must('leaderTechLevel', '技能水平', oneOf(TECH_LEVEL)),
  must('leaderSafetyEdu', '是否参加安全教育', oneOf(TRUE_FALSE)),
  must('leaderBuilderType', '工人类型', oneOf(BUILDER_TYPE)),
  must('leaderDoDate', '进场日期', day),
  must('leaderNativePlace', '籍贯', atMost(255)),
  must('leaderMaritalStatus', '婚姻状况', oneOf(MARITAL_STATUS)),
]

/** §6.3, 6.4. The length of safetyEdu contradicts its values in the source; the values win. */
const WORKER_FIELDS: FieldSpec[] = [
  TEAM_CODE,
  ID_CARD,
  must('name', '工人姓名', atMost(30)),
  must('sex', '性别', oneOf(SEX)),
  must('nation', '民族', atMost(40)),
  must('birthday', '生日', day),
  must('address', '住址', atMost(400)),
  must('signOrgan', '签发机关', atMost(30)),
  must('expiryStart', '有效期开始日期', day),
  must('headImg', '身份证头像 URL', { encrypted: 'switchable', ...atMost(400) }),
  must('currentAddress', '常住地址', atMost(400)),
  must('political', '政治面貌', oneOf(POLITICAL)),
  must('education', '文化程度', oneOf(EDUCATION)),
  must('phone', '手机号', atMost(11)),
  must('employType', '用工类型', oneOf(EMPLOY_TYPE)),
  must('cardNum', '工资卡账号', secret(150)),
  must('cardBank', '工资卡开户行代码', bank),
  must('workType', '工种代码', workType),
  must('techLevel', '技能水平', oneOf(TECH_LEVEL)),
  must('safetyEdu', '是否参加安全教育', oneOf(TRUE_FALSE)),
  must('builderType', '工人类型', oneOf(BUILDER_TYPE)),
  must('doDate', '进场日期', day),
  must('nativePlace', '籍贯', atMost(255)),
  must('maritalStatus', '婚姻状况', oneOf(MARITAL_STATUS)),
]

/** §6.5. */
const ENTER_EXIT_FIELDS: FieldSpec[] = [
  TEAM_CODE,
  ID_CARD,
  must('type', '类型', oneOf(ENTER_EXIT)),
  must('doDate', '进退场日期', day),
]

/** §6.6. atteType is given four characters and one-digit values in the source; the values win. */
const ATTENDANCE_FIELDS: FieldSpec[] = [
  must('builderIdcard', '工人身份证号', secret(150)),
  must('builderType', '人员类型', oneOf(PERSON_TYPE)),
  must('atteTime', '考勤时间', { moment: 14 }),
  must('atteType', '考勤方式', oneOf(ATTENDANCE_METHOD)),
  { name: 'atteImage', label: '考勤照片', required: false },
  must('checkChannel', '考勤通道名称', atMost(120)),
  must('checkType', '打卡类型', oneOf(CHECK_TYPE)),
]

const roster = { factoryNum: false, repeatable: true }

/** The calls of standards (A) and (B) that could be recovered. There is no payroll call and nothing to ask with. */
export const CALLS = {
  teamSave: { title: '新增班组', path: 'smz/team/save', fields: TEAM_FIELDS, ...roster },
  teamUpdate: { title: '修改班组', path: 'smz/team/update', fields: TEAM_FIELDS, ...roster },
  workerSave: { title: '添加班组工人', path: 'smz/teamBuilder/save', fields: WORKER_FIELDS, ...roster },
  workerUpdate: { title: '修改班组工人', path: 'smz/teamBuilder/update', fields: WORKER_FIELDS, ...roster },
  enterExit: {
    title: '班组工人进退场',
    path: 'smz/enterExit/save',
    fields: ENTER_EXIT_FIELDS,
    factoryNum: false,
    repeatable: false,
  },
  attendance: {
    title: '实时上报工人考勤',
    path: 'attendance/atteApi/save',
    fields: ATTENDANCE_FIELDS,
    factoryNum: true,
    repeatable: false,
  },
} as const satisfies Record<string, CallSpec>

export type CallName = keyof typeof CALLS
