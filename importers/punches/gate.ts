import { ATTENDANCE_METHOD } from '../../contract/guangzhou-attendance.ts'
import type { PunchValues } from '../../contract/inspection.ts'
import { compact, tidy } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import type { Column } from '../recognize/column.ts'
import { headingKey } from '../recognize/heading.ts'
import { saysNothing } from '../values/reader.ts'
import { type Direction, directionOfGate } from './direction.ts'
import { type LogCodes, readLogCodes } from './log-codes.ts'

/** The columns of a list of punches that say where and how a person was recognised, and whether it worked. */
export interface GateColumns {
  channel: Column | null
  method: Column | null
  /** Columns whose words may say that a record was made by hand. */
  sources: Column[]
  /** Columns whose words may say that nobody was let through. */
  outcomes: Column[]
  /** Columns of a device's own log whose codes it proves. */
  codes: LogCodes
}

/** What a line says of the device that made it. */
export interface GateSays {
  device: Pick<NonNullable<PunchValues['punches']>[number], 'channel' | 'method' | 'manual'>
  direction: Direction
}

const NO_CODES: LogCodes = { method: null, state: null }
export const NO_GATE: GateColumns = {
  channel: null,
  method: null,
  sources: [],
  outcomes: [],
  codes: NO_CODES,
}

/** The gate before its reader, the reader before the machine: what a person would call the place. */
const CHANNELS = [
  /^(考勤|门禁|通行|进出)?(通道|闸机|闸口|道闸|门禁点|大门)(名称|名|号|编号)?$/,
  /^(读卡器|读头|打卡点|考勤点|事件源|门)(名称)?$/,
  /^(打卡|考勤|识别|门禁|通行)?(设备|终端|考勤机|打卡机)(名称|名)$/,
  /^(打卡|考勤|识别|门禁|通行)?(设备|终端|考勤机|打卡机|机器|机)(号|编号|序列号|sn)?$/,
]
const METHOD =
  /^(识别|考勤|打卡|验证|认证|签到|比对|开门|刷卡|通行|核验)(方式|类型|模式)$|^(验证|识别|开门)方法$/
const SOURCE = /^(数据|打卡|记录|考勤|签到)?来源(类型)?$|^(打卡|记录|考勤|签到)类型$/
const OUTCOME =
  /^(事件类型|事件|事件名称|事件描述|(认证|识别|通行|开门|比对|验证|刷卡|刷脸|核验)(结果|状态)|通行情况|结果)$/

const leafOf = ({ header }: Column) => headingKey(header.split(' > ').at(-1) ?? '')

const KINDS: [RegExp, string][] = [
  [/人脸|面部|刷脸|人证|face/i, ATTENDANCE_METHOD['2']],
  [/指静脉/, ATTENDANCE_METHOD['5']],
  [/指纹|finger|^fp$/i, ATTENDANCE_METHOD['1']],
  [/刷卡|^ic卡?|^卡$|卡片|射频|^(id|rf)?card$/i, ATTENDANCE_METHOD['0']],
  [/虹膜|iris/i, ATTENDANCE_METHOD['3']],
  [/声纹|voice/i, ATTENDANCE_METHOD['4']],
]
const BY_HAND = /补卡|补签|补录|手工|手动|人工|管理员|后台添加|manual/i
const FAILED =
  /失败|拒绝|未通过|不通过|未放行|无权限|没有权限|非法|陌生人|黑名单|未授权|不存在|过期|denied|fail|unauthori[sz]ed/i

/** The kind of recognition that words name, as the city's list calls it; several at once (人脸+指纹) stay as written; null: none. */
export function methodOfWord(word: string): string | null {
  const text = compact(word)
  const found = new Set(KINDS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name))
  const [only] = found
  if (found.size === 1 && only !== undefined) return only
  return found.size > 1 || /密码|二维码|扫码|蓝牙|gps|wi-?fi/i.test(text) ? text : null
}

/** Whether words say that a record was made by hand and by no device. */
export const saysByHand = (word: string): boolean => BY_HAND.test(compact(word))

/** Whether words say that nobody was let through: such a record is no punch. */
export const saysFailed = (word: string): boolean => FAILED.test(compact(word))

const wordsIn = (column: Column, sample: readonly Row[]) =>
  sample.map(row => cellText(row.cells[column.index])).filter(text => compact(text) !== '')

/** Finds what a list says of gates. `taken`: columns that are something else already; a kind is told by its words, not by its heading alone. */
export function gateColumns(
  columns: readonly Column[],
  sample: readonly Row[],
  taken: ReadonlySet<Column | null>,
): GateColumns {
  const free = columns.filter(column => !taken.has(column))
  const headed = (pattern: RegExp) => free.filter(column => pattern.test(leafOf(column)))
  const filled = (column: Column) => wordsIn(column, sample).length > 0
  const namesKinds = (column: Column) =>
    wordsIn(column, sample).some(word => methodOfWord(word) !== null || saysByHand(word))
  const events = headed(OUTCOME)
  const channel = CHANNELS.flatMap(pattern => headed(pattern)).find(filled) ?? null
  return {
    channel,
    method: [...headed(METHOD), ...headed(SOURCE), ...events].find(namesKinds) ?? null,
    sources: [...headed(SOURCE), ...headed(METHOD)],
    outcomes: events,
    codes: NO_CODES,
  }
}

/** Reads what a line of a list says of gate and recognition. */
export function readGate(row: Row, { channel, method, sources, codes }: GateColumns): GateSays {
  const textIn = (column: Column) => tidy(cellText(row.cells[column.index]))
  const gate = channel === null ? '' : textIn(channel)
  const coded = readLogCodes(row, codes)
  const kind = method === null ? coded.method : methodOfWord(textIn(method))
  return {
    device: {
      ...(!saysNothing(gate) && { channel: gate }),
      ...(kind !== null && { method: kind }),
      ...(sources.some(column => saysByHand(textIn(column))) && { manual: true }),
    },
    direction: coded.direction ?? directionOfGate(gate),
  }
}
