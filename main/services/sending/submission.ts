import type { Period } from '../../../contract/dates.ts'
import type { Fen } from '../../../contract/money.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { StatementContent, StatementLine } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import {
  type ConnectionRecord,
  listConnections,
  type StatementRecord,
} from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { enterExitCall, type Member, teamCall, workerCall } from '../../../sync/guangzhou/roster-calls.ts'
import { MAX_DETAILS } from '../../../sync/national/codec/payroll.ts'
import type { NationalPayroll, Operation } from '../../../sync/operation.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { standingStatement } from '../statements/standing-statement.ts'
import { type Planned, queuePlan } from './queue-plan.ts'

/**
 * Puts a signed month into the outbox: the register it stands on, then the wages, taken from the signed bytes and nowhere else.
 * Queuing the same month again adds nothing.
 * @throws Refusal statement-missing, statement-superseded (the month changed since it was signed), connection-missing,
 * connection-ledger-mismatch (a drill is never sent to an authority), wage-account-missing, company-code-missing.
 */
export function submitMonth(
  core: CoreState,
  projectId: string,
  period: Period,
): { queued: number; alreadyQueued: number } {
  const ledger = openLedgerOf(core)
  const { statement, content, month } = standingStatement(core, projectId, period)
  const connections = listConnections(ledger.db, projectId)
  if (connections.length === 0) throw new Refusal('connection-missing')
  if (statement.drill && connections.some(connection => !connection.drill))
    throw new Refusal('connection-ledger-mismatch')
  const plan: Planned[] = []
  for (const connection of connections.toSorted((a, b) => a.profile.localeCompare(b.profile)))
    plan.push(
      ...(connection.profile === 'guangzhou'
        ? planGuangzhou(month, connection, statement, content, plan.length)
        : planNational(month, connection, statement, content, today(core))),
    )
  return transaction(ledger, db => {
    const result = queuePlan(db, plan, {
      projectId,
      period,
      statementId: statement.id,
      at: core.now().toISOString(),
    })
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'submit',
      subject: statement.digest,
      details: result,
    })
    return result
  })
}

function planGuangzhou(
  month: ProjectMonth,
  connection: ConnectionRecord,
  statement: StatementRecord,
  content: StatementContent,
  from: number,
): Planned[] {
  const tables = connection.codeTables
  const workers = new Map(month.workers.map(worker => [worker.id, worker]))
  const members = month.engagements.flatMap((engagement): Member[] => {
    const worker = workers.get(engagement.workerId)
    return worker === undefined ? [] : [{ worker, engagement }]
  })
  const plan: Planned[] = []
  const add = (kind: string, label: string, operation: Operation, after: number | null): number =>
    from + plan.push({ connection, operation, kind, label, after }) - 1
  for (const team of month.teams) {
    const ofTeam = members.filter(member => member.engagement.teamId === team.id)
    const leader = ofTeam.find(member => member.worker.idNumber === team.leaderIdNumber)
    if (leader === undefined) continue
    const registered = add('guangzhou.team', team.name, teamCall(team, leader, tables), null)
    for (const member of ofTeam) {
      const added = add('guangzhou.worker', team.name, workerCall(team, member, tables), registered)
      add('guangzhou.entry', team.name, enterExitCall(team, member, '0', tables), added)
      if (member.engagement.exitDate !== null)
        add('guangzhou.exit', team.name, enterExitCall(team, member, '1', tables), added)
    }
  }
  const { people, netPay } = content.totals
  add(
    'payroll.handover',
    month.period,
    { kind: 'payroll-handover', statementDigest: statement.digest, people, netPay },
    null,
  )
  return plan
}

function planNational(
  month: ProjectMonth,
  connection: ConnectionRecord,
  statement: StatementRecord,
  content: StatementContent,
  now: string,
): Planned[] {
  const [account] = month.wageAccounts
  const { company, project, period } = content
  if (account === undefined) throw new Refusal('wage-account-missing', { project: project.code })
  if (company.uscc === null) throw new Refusal('company-code-missing')
  const planned = month.sheets.find(sheet => sheet.payPlannedOn !== null)?.payPlannedOn ?? now
  const shared = {
    kind: 'national-payroll' as const,
    projectCode: project.code,
    corpCode: company.uscc,
    corpName: company.name,
    wageMonth: period,
    paidOn: planned < now ? planned : now,
    payer: { accountNo: account.accountNo, bankName: account.bankName },
    statementDigest: statement.digest,
  }
  const teams = Map.groupBy(content.lines.entries(), ([, line]) => line.team ?? '')
  return [...teams].flatMap(([teamName, lines]) =>
    batchesOf(lines, MAX_DETAILS).map(batch => ({
      connection,
      operation: {
        ...shared,
        teamName,
        details: batch.map(([index, line]) => payrollDetail(line, statement.digest, index)),
      },
      kind: 'national.payroll',
      label: teamName,
      after: null,
    })),
  )
}

/** What a line of the month or of a statement says of pay, as an upload names it. @throws Refusal invalid-value without an amount. */
export function payrollDetail(
  line: Pick<
    StatementLine,
    | 'idDocType'
    | 'idNumber'
    | 'attendanceDays'
    | 'workHours'
    | 'wageCard'
    | 'bankName'
    | 'grossPay'
    | 'netPay'
    | 'backPayMonth'
  >,
  digest: string,
  index: number,
): NationalPayroll['details'][number] {
  return {
    idDocType: line.idDocType,
    idNumber: line.idNumber ?? '',
    attendanceDays: line.attendanceDays,
    workHours: line.workHours,
    wageCard: line.wageCard ?? '',
    bankName: line.bankName ?? '',
    grossPay: stated(line.grossPay, 'grossPay'),
    netPay: stated(line.netPay, 'netPay'),
    backPayMonth: line.backPayMonth,
    // Our number of the row on the platform (at most 50 characters): the statement's digest and the line's place in it.
    thirdPayRollCode: `${digest.slice(0, 40)}-${index + 1}`,
  }
}

/** An amount the sheet does not state is not sent as nothing. */
function stated(amount: Fen | null, field: string): Fen {
  if (amount === null) throw new Refusal('invalid-value', { field })
  return amount
}

function batchesOf<T>(items: T[], size: number): T[][] {
  const batches: T[][] = []
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size))
  return batches
}
