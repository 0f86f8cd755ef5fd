import * as z from 'zod'
import { WholeNumber } from './whole-number.ts'

const AnswerBody = z.looseObject({
  code: z.union([z.string(), z.int()]).transform(String),
  message: z.string().nullish(),
  data: z.unknown().optional(),
})

export type AnswerReading =
  | { kind: 'accepted' }
  | { kind: 'rejected'; code: string; message: string; parked: boolean }
  | { kind: 'busy' }
  | { kind: 'not-understood' }

/** Signature, permission and address refusals: a matter of the account, not of this request. */
const ACCOUNT_CODES = new Set(['-2', '-3', '-4'])

/** Access limit exceeded: nothing was done, it may be sent again later. */
const BUSY_CODE = '-5'

/** "Error", a catch-all that says nothing about what was done. */
const CATCH_ALL_CODE = '9999'

function bodyOf(text: string): z.infer<typeof AnswerBody> | null {
  try {
    return AnswerBody.safeParse(JSON.parse(text.replace(/^\ufeff/, ''))).data ?? null
  } catch {
    return null
  }
}

/** Reads an answer's text. For an upload, accepted means received: the result is asked for with its serial code. */
export function readAnswer(text: string): AnswerReading {
  const body = bodyOf(text)
  if (body === null || body.code === CATCH_ALL_CODE) return { kind: 'not-understood' }
  if (body.code === '0') return { kind: 'accepted' }
  if (body.code === BUSY_CODE) return { kind: 'busy' }
  const parked = ACCOUNT_CODES.has(body.code)
  return { kind: 'rejected', code: body.code, message: body.message ?? '', parked }
}

const Serial = z.looseObject({ requestSerialCode: z.string().min(1) })

/** The serial code under which an accepted upload is being worked on; null when the answer has none. */
export function readRequestSerial(text: string): string | null {
  return Serial.safeParse(bodyOf(text)?.data).data?.requestSerialCode ?? null
}

const AsyncResult = z.looseObject({ status: WholeNumber, result: z.unknown().optional() })

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

export type AsyncState =
  | { state: 'waiting' }
  | { state: 'failed'; reason: string }
  | { state: 'succeeded'; result: string }
  | { state: 'not-understood' }

/** Reads an answer of AsyncHandleResult.Query: 0 waiting, 10 failed with its reason, 20 succeeded with what was made. */
export function readAsyncResult(text: string): AsyncState {
  const parsed = AsyncResult.safeParse(bodyOf(text)?.data)
  if (!parsed.success) return { state: 'not-understood' }
  const { status } = parsed.data
  const result = asText(parsed.data.result)
  if (status === 0) return { state: 'waiting' }
  if (status === 10) return { state: 'failed', reason: result }
  return status === 20 ? { state: 'succeeded', result } : { state: 'not-understood' }
}

/** One page of a query: `pageIndex` counts from 0. Null when the answer is no page of such rows. */
export function readPage<Row>(
  text: string,
  row: z.ZodType<Row>,
): { pageIndex: number; pageSize: number; totalCount: number; rows: Row[] } | null {
  const page = z.looseObject({
    pageIndex: z.int(),
    pageSize: z.int(),
    totalCount: z.int(),
    rows: z.array(row),
  })
  const parsed = page.safeParse(bodyOf(text)?.data)
  return parsed.data ?? null
}
