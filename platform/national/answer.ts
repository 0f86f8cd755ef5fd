import { drillText } from '../drill.ts'

/** An answer in the national platform's shape. */
export interface NationalAnswer {
  code: number
  message: string
  data: unknown
}

export const ok = (data: unknown): NationalAnswer => ({ code: 0, message: drillText('成功'), data })

/** Codes -1 to -5 of the interface; `message` names fields as the platform prints them, in brackets. */
export const refused = (code: -1 | -2 | -3 | -4 | -5, message: string): NationalAnswer => ({
  code,
  message: drillText(message),
  data: null,
})

/** One page of rows; `pageIndex` counts from 0. */
export function pageOf<Row>(rows: readonly Row[], pageIndex: number, pageSize: number): NationalAnswer {
  const from = pageIndex * pageSize
  return ok({ pageIndex, pageSize, totalCount: rows.length, rows: rows.slice(from, from + pageSize) })
}
