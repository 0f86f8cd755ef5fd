import type { BankLayoutCard } from '../../../contract/api/reports.ts'
import type { Period } from '../../../contract/dates.ts'
import { type Fen, formatYuan } from '../../../contract/money.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK, type StatementLine } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import { bumpRevision } from '../../../db/repositories/revision.ts'
import { isDrillProject } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Batch, type BatchLine, batchTotal } from '../../../reports/bank-batch/batch.ts'
import { BANK_LAYOUTS, findLayout } from '../../../reports/bank-batch/layouts.ts'
import { writeBatch } from '../../../reports/bank-batch/write-batch.ts'
import { RULES } from '../../../rules/index.ts'
import { judge } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { paymentsOnRecord, recordBatch } from '../papers/batches.ts'
import { type StandingStatement, standingStatement } from '../statements/standing-statement.ts'
import { paymentsInFile, paymentsOf } from './bank-file-payments.ts'

/** Every form of bank batch file, for a person to choose from. */
export function listBankLayouts(): BankLayoutCard[] {
  return BANK_LAYOUTS.map(({ id, bank, file, unit, confidence, note }) => ({
    id,
    bank,
    extension: file.extension,
    unit,
    confidence,
    note,
  }))
}

export interface MadeBankFile {
  file: File
  drill: boolean
  people: number
  total: Fen
  /** Digest of the statement whose payments these are. */
  statement: string
}

/**
 * The signed month as a bank's batch file: who is paid, on which card and how much comes out of the signed bytes, and the file
 * is read back before it is handed out (bnk-batch-mismatch: the batch equals the approved sheet, R724 art 31).
 * @throws Refusal bank-layout-unknown, bank-not-reviewed, bank-balance-short, bank-lines-incomplete, bank-already-paid, bank-nothing-to-resend, bank-batch-mismatch,
 * and those of the statement.
 */
export async function makeBankFile(
  core: CoreState,
  order: { projectId: string; period: Period; layout: string; resend: boolean },
): Promise<MadeBankFile> {
  const layout = findLayout(order.layout)
  if (layout === null) throw new Refusal('bank-layout-unknown', { layout: order.layout })
  const ledger = openLedgerOf(core)
  const standing = standingStatement(core, order.projectId, order.period)
  const { statement, content, month } = standing
  stopUnlessPayable(core, month, order.resend)
  const drill = content.drill || isDrillProject(ledger.db, order.projectId)
  const [account] = month.wageAccounts
  const batch: Batch = {
    projectName: content.project.name,
    period: content.period,
    date: today(core),
    drill,
    payer:
      account === undefined
        ? null
        : { account: account.accountNo, holder: account.holderName, bankName: account.bankName },
    lines: batchLines(order.resend ? failedLines(standing) : unpaidMonth(standing), month),
  }
  const bytes = await writeBatch(layout, batch)
  const written = await paymentsInFile(layout, bytes)
  const whole = !order.resend && batchTotal(batch) !== content.totals.netPay
  if (whole || written.join('\n') !== paymentsOf(batch).join('\n'))
    throw new Refusal('bank-batch-mismatch', { layout: layout.id })
  const total = batchTotal(batch)
  const at = core.now().toISOString()
  transaction(ledger, db => {
    recordBatch(db, at, { ...order, sentOn: batch.date, payments: paymentsOnRecord(batch.lines) })
    bumpRevision(db, [order.projectId])
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'bank.file',
      subject: statement.digest,
      details: { layout: layout.id, people: batch.lines.length, total, resend: order.resend },
    })
  })
  const again = order.resend ? '-重发' : ''
  const name = `${drill ? `${DRILL_MARK}-` : ''}代发-${layout.id}-${order.period}${again}-${statement.digest.slice(0, 12)}.${layout.file.extension}`
  return {
    file: new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' }),
    drill,
    people: batch.lines.length,
    total,
    statement: statement.digest,
  }
}

/** What must be settled before wages go to the bank: the general contractor's review, and for the whole month the money. */
function stopUnlessPayable(core: CoreState, month: ProjectMonth, resend: boolean): void {
  const asked = resend ? ['sig-gc-review-missing'] : ['sig-gc-review-missing', 'acc-balance-short']
  const rules = RULES.filter(({ id }) => asked.includes(id))
  const book = bookOf(openLedgerOf(core).db, month.project.id)
  const { findings } = judge(month, book, { rules, stage: 'pay' })
  const unreviewed = findings.filter(({ rule }) => rule === 'sig-gc-review-missing').length
  if (unreviewed > 0) throw new Refusal('bank-not-reviewed', { count: unreviewed })
  const [short] = findings
  if (short === undefined) return
  const { balance, total } = short.params
  throw new Refusal('bank-balance-short', {
    balance: formatYuan(Number(balance)),
    total: formatYuan(Number(total)),
  })
}

/** Every line of the month, as long as the bank has paid none of them. */
function unpaidMonth({ content, month }: StandingStatement): StatementLine[] {
  const paid = new Set(
    month.payResults.filter(result => result.status === 'paid').map(result => result.lineId),
  )
  if (paid.size > 0) throw new Refusal('bank-already-paid', { count: paid.size })
  return content.lines
}

/** The lines whose every answer of the bank is a failure. */
function failedLines({ content, month, lines }: StandingStatement): StatementLine[] {
  const answers = Map.groupBy(month.payResults, result => result.lineId)
  const failed = content.lines.filter((_, index) => {
    const results = answers.get(lines[index]?.lineId ?? '') ?? []
    return results.length > 0 && results.every(result => result.status === 'failed')
  })
  if (failed.length === 0) throw new Refusal('bank-nothing-to-resend')
  return failed
}

function batchLines(lines: readonly StatementLine[], month: ProjectMonth): BatchLine[] {
  const phones = new Map(month.workers.map(worker => [worker.idNumber, worker.phone]))
  const lacking = { cards: 0, names: 0, amounts: 0 }
  const complete = lines.flatMap((line): BatchLine[] => {
    const { name, wageCard, netPay, bankName, idDocType, idNumber } = line
    if (wageCard === null || wageCard.trim() === '') lacking.cards++
    else if (name.trim() === '') lacking.names++
    else if (netPay === null || netPay <= 0) lacking.amounts++
    else {
      const phone = phones.get(idNumber ?? '') ?? null
      return [{ name, account: wageCard, amount: netPay, bankName, idDocType, idNumber, phone }]
    }
    return []
  })
  const count = lines.length - complete.length
  const stated = Object.fromEntries(Object.entries(lacking).filter(([, people]) => people > 0))
  if (count > 0) throw new Refusal('bank-lines-incomplete', { count, ...stated })
  return complete
}
