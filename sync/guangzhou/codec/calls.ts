import { ATTENDANCE_METHOD } from '../../../contract/guangzhou-attendance.ts'
import { type CodeList, PERSON_PARAMETERS, type PersonParameter } from '../../../contract/guangzhou-person.ts'
import { CHECK_TYPE, ENTER_EXIT, PERSON_TYPE } from './value-lists.ts'

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

/** The name that a parameter of a person has in the team call. */
export function leaderParameter(name: string): string {
  return `leader${name.charAt(0).toUpperCase()}${name.slice(1)}`
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

const TEAM_CODE = must('teamCode', '班组编码', secret(320))
const ID_CARD = must('idcard', '工人身份证号', secret(150))

const specOf = ({ name, label, field: _field, atMost: count, ...rest }: PersonParameter): FieldSpec =>
  must(name, label, { ...rest, ...(count === undefined ? {} : atMost(count)) })

const PERSON_FIELDS = PERSON_PARAMETERS.map(specOf)

/** §6.3, 6.4. */
const WORKER_FIELDS: FieldSpec[] = [TEAM_CODE, ID_CARD, ...PERSON_FIELDS]

/** §6.1, 6.2: the team, and its leader as a person. M/O and lengths of this call are inferred from the worker call. */
const TEAM_FIELDS: FieldSpec[] = [
  TEAM_CODE,
  must('name', '班组名称'),
  must('workType', '班组类型', { codeList: 'workType', ...atMost(32) }),
  must('leaderIdcard', '班组长身份证号', secret(150)),
  ...PERSON_FIELDS.map(spec => ({ ...spec, name: leaderParameter(spec.name) })),
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
