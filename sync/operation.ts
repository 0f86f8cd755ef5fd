import { createHash } from 'node:crypto'
import * as z from 'zod'
import { IsoDate, Period } from '../contract/dates.ts'
import { IdDocType } from '../contract/entities.ts'
import { Fen, Hundredths } from '../contract/money.ts'
import { canonicalBytes } from '../signing/canonical.ts'
import { CALLS, type CallName } from './guangzhou/codec/calls.ts'
import { MAX_DETAILS } from './national/codec/payroll.ts'

const callNames = Object.keys(CALLS) as [CallName, ...CallName[]]

/** One call of the Guangzhou interface with its plain parameters; encryption, time stamp and signature are made on sending. */
export const GuangzhouCall = z.strictObject({
  kind: z.literal('guangzhou'),
  call: z.enum(callNames),
  fields: z.record(z.string(), z.string().nullable()),
})
export type GuangzhouCall = z.infer<typeof GuangzhouCall>

/** At most 20 lines of one team of a signed statement, for the national Payroll.Add. */
export const NationalPayroll = z.strictObject({
  kind: z.literal('national-payroll'),
  projectCode: z.string(),
  corpCode: z.string(),
  corpName: z.string(),
  teamName: z.string(),
  wageMonth: Period,
  paidOn: IsoDate,
  payer: z.strictObject({ accountNo: z.string(), bankName: z.string() }),
  statementDigest: z.string(),
  details: z
    .array(
      z.strictObject({
        idDocType: IdDocType,
        idNumber: z.string(),
        attendanceDays: Hundredths.nullable(),
        workHours: Hundredths.nullable(),
        wageCard: z.string(),
        bankName: z.string(),
        grossPay: Fen,
        netPay: Fen,
        backPayMonth: Period.nullable(),
        thirdPayRollCode: z.string(),
      }),
    )
    .max(MAX_DETAILS),
})
export type NationalPayroll = z.infer<typeof NationalPayroll>

/** A signed month to be handed over by hand, by portal or bank file: Guangzhou opens no payroll call to contractors. */
export const PayrollHandover = z.strictObject({
  kind: z.literal('payroll-handover'),
  statementDigest: z.string(),
  people: z.int(),
  netPay: Fen,
})
export type PayrollHandover = z.infer<typeof PayrollHandover>

/** What an outbox operation carries: stored as it is, never changed after it was queued. */
export const Operation = z.discriminatedUnion('kind', [GuangzhouCall, NationalPayroll, PayrollHandover])
export type Operation = z.infer<typeof Operation>

/** What goes over the wire; a handover is made by a person. */
export type SendableOperation = Exclude<Operation, PayrollHandover>

/**
 * Same connection and same content, same key: however often it is queued, it is one operation. An attendance record is its person
 * and moment, whatever is said of the gate: the platform may keep a repeated one twice (Guangzhou interface, §9).
 */
export function idempotencyKey(connectionId: string, operation: Operation): string {
  const content = { connectionId, operation: identityOf(operation) }
  return createHash('sha256').update(canonicalBytes(content)).digest('hex')
}

function identityOf(operation: Operation): Operation | Record<string, string | null | undefined> {
  if (operation.kind !== 'guangzhou' || operation.call !== 'attendance') return operation
  const { builderIdcard, atteTime } = operation.fields
  return { call: operation.call, builderIdcard, atteTime }
}
