import { drillText } from '../drill.ts'

/** An answer as the city's interface shapes it. */
export interface CityAnswer {
  resultCode: string
  resultDesc: string
}

/**
 * The stand-in's result codes. Invented: of the city's table only code 0 and the sentence 考勤时间超前 are known.
 */
const CODES = {
  ok: ['0', '成功'],
  parameters: ['1001', '参数错误'],
  access: ['1002', '接入编号不存在'],
  signature: ['1003', '签名错误'],
  timestamp: ['1004', '时间戳错误'],
  factory: ['1005', '考勤机厂家编号不存在'],
  cipher: ['1006', '加密字段无法解密'],
  team: ['2001', '班组不存在'],
  worker: ['2002', '工人不存在'],
  elsewhere: ['2003', '工人不在该班组'],
  early: ['2004', '考勤时间超前'],
  future: ['2005', '日期晚于今天'],
} as const

export type CityResult = keyof typeof CODES

/** The answer for a result; `detail` names fields, never values. */
export function cityAnswer(result: CityResult, detail = ''): CityAnswer {
  const [resultCode, sentence] = CODES[result]
  return { resultCode, resultDesc: drillText(detail === '' ? sentence : `${sentence}：${detail}`) }
}
