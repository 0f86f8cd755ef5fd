import { Refusal } from '../../contract/refusal.ts'
import { type Fate, fateOf, NOT_ON_PLATFORM } from '../fate.ts'
import type { NationalPayroll } from '../operation.ts'
import type { PostOptions } from '../post-form.ts'
import { callNational, type NationalConnection } from './client.ts'
import { readAsyncResult, readRequestSerial } from './codec/answer.ts'
import { bankCodeOf } from './codec/bank-code.ts'
import { type PayrollUpload, payrollData, payrollProblems } from './codec/payroll.ts'
import { presenceOf, queryPayroll, queryTeams } from './query.ts'

type CodeTables = Readonly<Record<string, Readonly<Record<string, string>>>>

/** As long as this after sending, an upload that cannot be found may still be worked on: it is not sent again. */
const WORKING_TIME_MS = 10 * 60_000

const TICKET_REFUSED = 'ticket-not-known'

/** How often and how long apart (ms) the result of an upload is asked for at once; afterwards it waits for the next sync. */
const PATIENCE = [20, 60, 200, 500, 1000]

/** Uploads one batch of a signed month: finds the team's number, sends, and asks for the result. */
export async function sendNationalPayroll(
  operation: NationalPayroll,
  connection: NationalConnection,
  codeTables: CodeTables,
  now: Date,
  options: PostOptions,
): Promise<Fate> {
  const { projectCode, teamName } = operation
  const teams = await queryTeams(connection, { projectCode }, now, options)
  // Nothing has been uploaded yet: whatever kept us from the team's number, the batch just waits.
  if (teams.kind !== 'rows') {
    const fate = fateOf(teams)
    return fate.to === 'uncertain' ? { ...fate, to: 'queued', parked: false } : fate
  }
  // The city's interface puts the leader's name before the team's (platform-interface §6.1); two that fit are not guessed between.
  const [team, another] = teams.rows.filter(row => row.teamName.endsWith(teamName))
  if (team === undefined || another !== undefined)
    return { to: 'blocked', reason: 'teamName:unknown-to-platform' }

  const upload = uploadOf(operation, team.teamSysNo, codeTables.bank ?? {})
  if (upload === null) return { to: 'blocked', reason: 'payRollBankCode:code-unknown' }
  const problems = payrollProblems(upload, now)
  if (problems.length > 0) return fateOf({ kind: 'invalid', problems })
  const [data] = payrollData(upload, connection.credentials.secret)
  if (data === undefined) throw new Refusal('sign-nothing-to-sign')
  const outcome = await callNational(connection, 'Payroll.Add', data, now, options)
  if (outcome.kind !== 'accepted') return fateOf(outcome)
  const ticket = readRequestSerial(outcome.answer.body)
  if (ticket === null)
    return { to: 'uncertain', reason: 'answer-not-understood', answer: outcome.answer, ticket: null }
  for (const wait of PATIENCE) {
    await new Promise(resolve => setTimeout(resolve, wait))
    const fate = await askTicket(ticket, connection, now, options)
    if (fate.to !== 'uncertain' || fate.reason !== 'still-working') return fate
  }
  return { to: 'uncertain', reason: 'still-working', answer: outcome.answer, ticket }
}

/** Asks what became of a batch: by the platform's own ticket, or by our row numbers when its answer was lost or forgotten. */
export async function askNationalPayroll(
  operation: NationalPayroll,
  sent: { ticket: string | null; sentAt: string | null },
  connection: NationalConnection,
  now: Date,
  options: PostOptions,
): Promise<Fate> {
  if (sent.ticket !== null) {
    const fate = await askTicket(sent.ticket, connection, now, options)
    // A platform that was set back to an earlier day knows the ticket no more; it may know the rows.
    if (fate.to !== 'uncertain' || fate.reason !== TICKET_REFUSED) return fate
  }
  const { projectCode, corpCode, corpName, wageMonth } = operation
  const scope = { projectCode, corpCode, corpName, payMonth: wageMonth }
  const result = await queryPayroll(connection, scope, now, options)
  if (result.kind !== 'rows') {
    const fate = fateOf(result)
    // That the question was refused says nothing of the upload.
    return fate.to === 'rejected'
      ? { to: 'uncertain', reason: fate.reason, answer: fate.answer, ticket: null }
      : fate
  }
  const answer = { status: 200, body: JSON.stringify({ rows: result.rows.length }) }
  switch (
    presenceOf(
      operation.details.map(detail => detail.thirdPayRollCode),
      result.rows,
    )
  ) {
    case 'all':
      return { to: 'accepted', answer }
    case 'none': {
      const since = now.getTime() - Date.parse(sent.sentAt ?? now.toISOString())
      if (since < WORKING_TIME_MS)
        return { to: 'uncertain', reason: 'not-yet-on-platform', answer, ticket: null }
      return { to: 'queued', reason: NOT_ON_PLATFORM, answer, parked: false }
    }
    case 'some':
      return { to: 'uncertain', reason: 'partly-on-platform', answer, ticket: null }
  }
}

async function askTicket(
  ticket: string,
  connection: NationalConnection,
  now: Date,
  options: PostOptions,
): Promise<Fate> {
  const data = { requestSerialCode: ticket }
  const outcome = await callNational(connection, 'AsyncHandleResult.Query', data, now, options)
  if (outcome.kind === 'rejected' && !outcome.parked)
    return { to: 'uncertain', reason: TICKET_REFUSED, answer: outcome.answer, ticket }
  if (outcome.kind !== 'accepted') {
    const fate = fateOf(outcome)
    return { to: 'uncertain', reason: 'reason' in fate ? fate.reason : '', answer: outcome.answer, ticket }
  }
  const { answer } = outcome
  const result = readAsyncResult(answer.body)
  switch (result.state) {
    case 'succeeded':
      return { to: 'accepted', answer }
    case 'failed':
      return { to: 'rejected', reason: result.reason, answer }
    case 'waiting':
      return { to: 'uncertain', reason: 'still-working', answer, ticket }
    case 'not-understood':
      return { to: 'uncertain', reason: 'answer-not-understood', answer, ticket }
  }
}

/** The upload with the platform's codes; null when a bank has none: a code is never guessed. */
function uploadOf(
  operation: NationalPayroll,
  teamSysNo: number,
  banks: Readonly<Record<string, string>>,
): PayrollUpload | null {
  const payerCode = bankCodeOf(operation.payer.bankName, banks)
  const details = operation.details.map(detail => ({
    ...detail,
    bankCode: bankCodeOf(detail.bankName, banks) ?? '',
  }))
  if (payerCode === null || details.some(detail => detail.bankCode === '')) return null
  const { kind: _kind, teamName: _team, statementDigest: _digest, ...rest } = operation
  return { ...rest, teamSysNo, payer: { ...operation.payer, bankCode: payerCode }, details }
}
