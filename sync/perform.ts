import type { ConnectionRecord, OperationRecord } from '../db/repositories/submission.ts'
import { AHEAD_OF_PLATFORM, CANNOT_BE_ASKED, type Fate, fateOf } from './fate.ts'
import { sendGuangzhou } from './guangzhou/client.ts'
import { CALLS } from './guangzhou/codec/calls.ts'
import { GuangzhouCredentials } from './guangzhou/codec/credentials.ts'
import { NationalCredentials } from './national/codec/credentials.ts'
import { askNationalPayroll, sendNationalPayroll } from './national/upload-payroll.ts'
import type { SendableOperation } from './operation.ts'
import type { PostOptions } from './post-form.ts'

/** Sends an operation once. */
export async function perform(
  operation: SendableOperation,
  connection: ConnectionRecord,
  now: Date,
  options: PostOptions,
): Promise<Fate> {
  switch (operation.kind) {
    case 'guangzhou': {
      const settings = {
        baseUrl: connection.url,
        credentials: GuangzhouCredentials.parse({ factoryNum: null, ...connection.credentials }),
        codeTables: connection.codeTables,
      }
      const outcome = await sendGuangzhou(settings, operation.call, operation.fields, now, options)
      return operation.call === 'attendance' ? attendanceFate(outcome) : fateOf(outcome)
    }
    case 'national-payroll':
      return sendNationalPayroll(operation, nationalOf(connection), connection.codeTables, now, options)
  }
}

/** The city's one refusal that passes by itself; its code is not known, its words are (§8). */
const AHEAD_WORDS = '考勤时间超前'

function attendanceFate(outcome: Awaited<ReturnType<typeof sendGuangzhou>>): Fate {
  if (outcome.kind === 'rejected' && outcome.message.includes(AHEAD_WORDS))
    return { to: 'queued', reason: AHEAD_OF_PLATFORM, answer: outcome.answer, parked: false }
  return fateOf(outcome)
}

/** Asks what became of an operation whose answer was lost. Calls that only write are sent again where that is harmless. */
export async function ask(
  operation: SendableOperation,
  connection: ConnectionRecord,
  sent: Pick<OperationRecord, 'ticket' | 'sentAt'>,
  now: Date,
  options: PostOptions,
): Promise<Fate> {
  switch (operation.kind) {
    case 'guangzhou':
      if (CALLS[operation.call].repeatable) return perform(operation, connection, now, options)
      return { to: 'uncertain', reason: CANNOT_BE_ASKED, answer: null, ticket: null }
    case 'national-payroll':
      return askNationalPayroll(operation, sent, nationalOf(connection), now, options)
  }
}

function nationalOf(connection: ConnectionRecord) {
  return {
    url: connection.url,
    credentials: NationalCredentials.parse({ corpSecret: null, ...connection.credentials }),
  }
}
