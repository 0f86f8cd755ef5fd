import * as z from 'zod'

/** 考勤方式 of the attendance call (Guangzhou interface, §7): code to Chinese label. */
export const ATTENDANCE_METHOD = {
  '0': 'IC 卡',
  '1': '指纹',
  '2': '人脸',
  '3': '虹膜',
  '4': '声纹',
  '5': '指静脉',
} as const

export const AttendanceMethod = z.enum(['0', '1', '2', '3', '4', '5'])
export type AttendanceMethod = z.infer<typeof AttendanceMethod>

/**
 * What a person says of the device whose list names neither its gate (考勤通道) nor how it knows people: the interface asks both
 * of every record, and neither is guessed.
 */
export const AttendanceDevice = z.object({
  channel: z.string().trim().min(1).max(120),
  method: AttendanceMethod,
})
export type AttendanceDevice = z.infer<typeof AttendanceDevice>

/** Why gate records stay here: what the interface asks and they do not say, or that a person made them and no device. */
export const AttendanceGap = z.enum(['person', 'manual', 'direction', 'channel', 'method'])
export type AttendanceGap = z.infer<typeof AttendanceGap>
