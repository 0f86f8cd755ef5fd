/**
 * Fixed value lists of the calls about movements and attendance: code to Chinese label. Those of a person are in
 * contract/guangzhou-person.ts, the kinds of recognition in contract/guangzhou-attendance.ts. The lists of in and out differ from call
 * to call and from the national platform: they are never shared.
 */
export const ENTER_EXIT = { '0': '进场', '1': '退场' } as const
export const CHECK_TYPE = { '1': '入场', '2': '出场' } as const
export const PERSON_TYPE = { '0': '工人', '1': '管理人员' } as const
