import type { Punch } from '../../contract/entities.ts'
import {
  ATTENDANCE_METHOD,
  type AttendanceDevice,
  type AttendanceGap,
} from '../../contract/guangzhou-attendance.ts'
import { codeInList } from '../../contract/guangzhou-person.ts'
import { compact } from '../../contract/text.ts'
import type { GuangzhouCall } from '../operation.ts'
import { secondsText } from './codec/beijing-time.ts'
import { CALLS } from './codec/calls.ts'
import { checkFields, withoutEmpty } from './codec/check-fields.ts'

/** Whose record it is: a worker, or someone in a management post (人员类型 of the call, not the one of the roster). */
export interface Passenger {
  idNumber: string
  isManager: boolean
}

/** The attendance call has no field of the platform's own code tables. */
const NO_TABLES = {}

const GAPS: Record<string, AttendanceGap> = {
  builderIdcard: 'person',
  checkType: 'direction',
  checkChannel: 'channel',
  atteType: 'method',
}

/**
 * The call that reports one gate record (§6.6), or what it lacks. Gate and kind of recognition come from the record, and only where
 * it names none from `device`; a record that a person made is none of a device and is not reported as one.
 */
export function attendanceCall(
  { idNumber, isManager }: Passenger,
  { at, direction, channel, method, manual }: Punch,
  device: AttendanceDevice | null,
): GuangzhouCall | AttendanceGap {
  if (manual) return 'manual'
  const fields = {
    builderIdcard: idNumber,
    builderType: isManager ? '1' : '0',
    atteTime: secondsText(new Date(at)),
    atteType: method === null ? (device?.method ?? null) : methodCode(method),
    checkChannel: channel ?? device?.channel ?? null,
    checkType: direction === null ? null : direction === 'in' ? '1' : '2',
  }
  const [problem] = checkFields(CALLS.attendance, withoutEmpty(fields), NO_TABLES)
  return problem === undefined
    ? { kind: 'guangzhou', call: 'attendance', fields }
    : (GAPS[problem.field] ?? 'person')
}

const METHOD_NAMES = Object.fromEntries(
  Object.entries(ATTENDANCE_METHOD).map(([code, name]) => [code, compact(name)]),
)

/** 人脸识别 and 人脸 are one kind; a kind that the list does not have stays as it is and is not sent. */
function methodCode(label: string): string {
  const kind = compact(label).replace(/(识别|考勤|打卡)$/, '')
  return codeInList(METHOD_NAMES, kind) ?? label
}
