import { randomUUID } from 'node:crypto'
import { doctor } from '../../db/doctor/doctor.ts'
import { readPeriods } from '../../db/repositories/project-month.ts'
import {
  insertAccountEntry,
  insertParticipant,
  insertTeam,
  insertWageAccount,
  listProjects,
  setCompany,
  setProgressPayment,
} from '../../db/repositories/registers.ts'
import { annotateWorkbookOf } from '../services/annotate/annotate.ts'
import { sawDocument, showEvidence } from '../services/answers/documents-seen.ts'
import { giveReason, recordHandling } from '../services/answers/reasons.ts'
import { countStated } from '../services/answers/stated-answers.ts'
import { listBankLayouts, makeBankFile } from '../services/bank/bank-file.ts'
import { lastCheck, runChecks } from '../services/checks/checks.ts'
import { rerunStale } from '../services/checks/rerun-stale.ts'
import { listRules } from '../services/checks/rule-book.ts'
import { safeFixes } from '../services/checks/safe-fixes.ts'
import { type CoreState, openLedgerOf } from '../services/core-state.ts'
import { findWorkers } from '../services/find-workers.ts'
import { discardImport } from '../services/imports/commit.ts'
import {
  exportMapping,
  forgetMapping,
  importMapping,
  setMappingName,
  showMappings,
} from '../services/imports/mappings.ts'
import { runImport } from '../services/imports/run-import.ts'
import { showImports, showRows } from '../services/imports/show.ts'
import { unpackZip } from '../services/imports/unpack.ts'
import { eventsOf, UNWATCHED } from '../services/job.ts'
import { keyHostOption } from '../services/key-host.ts'
import { ledgerStatus, lockLedger, makeLedger, unlockLedger } from '../services/ledger.ts'
import { copyMonth } from '../services/months/copy-month.ts'
import { editLine } from '../services/months/edit-line.ts'
import { undoEdit } from '../services/months/edits.ts'
import { attendanceGrid, payResultGrid, payrollGrid } from '../services/months/grids.ts'
import { reconciliationOf } from '../services/months/reconciliation.ts'
import { runBoard } from '../services/months/run-board.ts'
import {
  addPaper,
  changePaper,
  declareBookEmpty,
  forgetPapers,
  paperBooks,
  paperRows,
  removePaper,
} from '../services/papers/register.ts'
import { importPapers, makePapersTemplate } from '../services/papers/workbook.ts'
import {
  addProject,
  listWorkers,
  projectDetails,
  setProject,
  workerHistory,
  write,
} from '../services/registers.ts'
import { confirmationPages, listReports, makeReport } from '../services/reports/reports.ts'
import { companyReport } from '../services/self-audit/company-report.ts'
import { foresee } from '../services/self-audit/foresee.ts'
import { companyOverview } from '../services/self-audit/overview.ts'
import { shownBeforeSync } from '../services/sending/before-sync.ts'
import { handleWarning, platformWarnings, recordWarning } from '../services/sending/platform-warnings.ts'
import { submitMonth } from '../services/sending/submission.ts'
import { submitAttendance } from '../services/sending/submit-attendance.ts'
import {
  connect,
  connections,
  outbox,
  outboxCounts,
  recordHandover,
  retryOperation,
  syncOnce,
} from '../services/sending/sync.ts'
import { listConfirmations, recordConfirmations } from '../services/statements/confirmations.ts'
import { draftStatement } from '../services/statements/draft-statement.ts'
import { signMonth } from '../services/statements/sign-month.ts'
import { exportStatement, listStatements, verifyFile } from '../services/statements/statements.ts'
import { makeTemplate } from '../services/templates.ts'
import { guardedCalls, refusing } from './guarded-calls.ts'
import { ruleCalls } from './rule-calls.ts'

/** The contract's calls on the services: nothing is decided here. A refusal becomes the contract's REFUSED. */
export function createRouter(core: CoreState) {
  const os = guardedCalls()
  const db = () => openLedgerOf(core).db
  const withId = <T extends object>(fields: T) => ({ ...fields, id: randomUUID() })

  return os.router({
    ledger: {
      status: os.ledger.status.handler(() => ledgerStatus(core)),
      create: os.ledger.create.handler(({ input }) => makeLedger(core, input)),
      unlock: os.ledger.unlock.handler(({ input }) => unlockLedger(core, input)),
      lock: os.ledger.lock.handler(() => lockLedger(core)),
      setCompany: os.ledger.setCompany.handler(({ input }) =>
        write(core, 'company.set', tx => setCompany(tx, input)),
      ),
      doctor: os.ledger.doctor.handler(() =>
        doctor(openLedgerOf(core), { ...keyHostOption(core), now: core.now() }),
      ),
    },
    projects: {
      list: os.projects.list.handler(() => listProjects(db())),
      add: os.projects.add.handler(({ input }) => addProject(core, present(input))),
      set: os.projects.set.handler(({ input }) => setProject(core, input.id, present(input.changes))),
      details: os.projects.details.handler(({ input }) => projectDetails(core, input.id)),
      addParticipant: os.projects.addParticipant.handler(({ input }) =>
        keep('participant.add', withId(input), insertParticipant),
      ),
      addWageAccount: os.projects.addWageAccount.handler(({ input }) =>
        keep('account.add', withId(input), insertWageAccount),
      ),
      addAccountEntry: os.projects.addAccountEntry.handler(({ input }) =>
        keep('account.entry', withId(input), insertAccountEntry),
      ),
      setProgressPayment: os.projects.setProgressPayment.handler(({ input }) =>
        keep('progress.set', withId(input), setProgressPayment),
      ),
      addTeam: os.projects.addTeam.handler(({ input }) => keep('team.add', withId(input), insertTeam)),
    },
    workers: {
      list: os.workers.list.handler(({ input }) => listWorkers(core, input.projectId, input.unmask)),
      find: os.workers.find.handler(({ input }) => findWorkers(core, input.text, input.limit)),
      history: os.workers.history.handler(({ input }) => workerHistory(core, input.workerId)),
    },
    months: {
      board: os.months.board.handler(({ input }) => runBoard(core, input)),
      periods: os.months.periods.handler(() => readPeriods(db(), null)),
      attendance: os.months.attendance.handler(({ input }) =>
        attendanceGrid(core, input.projectId, input.period),
      ),
      payroll: os.months.payroll.handler(({ input }) => payrollGrid(core, input)),
      payResults: os.months.payResults.handler(({ input }) =>
        payResultGrid(core, input.projectId, input.period),
      ),
      reconciliation: os.months.reconciliation.handler(({ input }) =>
        reconciliationOf(core, input.projectId, input.period),
      ),
      editLine: os.months.editLine.handler(({ input }) => editLine(core, input, input.grid ?? null)),
      copyMonth: os.months.copyMonth.handler(({ input }) =>
        copyMonth(core, input.projectId, input.from, input.to),
      ),
      undoEdit: os.months.undoEdit.handler(() => ({ undone: undoEdit(core) })),
    },
    imports: {
      preview: os.imports.preview.handler(({ input, signal }) =>
        refusing(
          eventsOf(signal, async job => {
            const { file, ...task } = input
            const bytes = new Uint8Array(await file.arrayBuffer())
            return runImport(core, { type: 'preview', name: file.name, bytes, ...present(task) }, job)
          }),
        ),
      ),
      rows: os.imports.rows.handler(({ input }) =>
        showRows(db(), input.id, input.sheetIndex, input, input.language),
      ),
      commit: os.imports.commit.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => runImport(core, { type: 'commit', ...input }, job))),
      ),
      decide: os.imports.decide.handler(({ input: { language, ...change } }) =>
        runImport(core, { type: 'decide', language, change }, UNWATCHED),
      ),
      unpack: os.imports.unpack.handler(({ input }) => unpackZip(input.file)),
      discard: os.imports.discard.handler(({ input }) => {
        discardImport(core, input.id)
        return { id: input.id }
      }),
      undo: os.imports.undo.handler(({ input }) => runImport(core, { type: 'undo', ...input }, UNWATCHED)),
      list: os.imports.list.handler(({ input }) =>
        showImports(db(), input.projectId ?? null, input.language),
      ),
    },
    mappings: {
      list: os.mappings.list.handler(() => showMappings(core)),
      name: os.mappings.name.handler(({ input }) => setMappingName(core, input.id, input.name)),
      export: os.mappings.export.handler(({ input }) => exportMapping(core, input.id)),
      import: os.mappings.import.handler(({ input }) => importMapping(core, input.file)),
      remove: os.mappings.remove.handler(({ input }) => {
        forgetMapping(core, input.id)
        return { id: input.id }
      }),
    },
    checks: {
      run: os.checks.run.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => runChecks(core, input, input.language, job))),
      ),
      last: os.checks.last.handler(({ input }) =>
        lastCheck(core, input.projectId, input.period, input.language),
      ),
      rerunStale: os.checks.rerunStale.handler(({ signal }) =>
        refusing(eventsOf(signal, job => rerunStale(core, job))),
      ),
      giveReason: os.checks.giveReason.handler(({ input }) => {
        giveReason(core, input)
        return { findingId: input.findingId }
      }),
      recordHandling: os.checks.recordHandling.handler(({ input }) => {
        recordHandling(core, input)
        return { findingId: input.findingId }
      }),
      sawDocument: os.checks.sawDocument.handler(async ({ input }) => {
        await sawDocument(core, input)
        return { findingId: input.findingId }
      }),
      evidence: os.checks.evidence.handler(({ input }) => showEvidence(core, input.sha256)),
      safeFixes: os.checks.safeFixes.handler(({ input }) =>
        safeFixes(core, input.projectId, input.period, input.language, input.apply),
      ),
      annotate: os.checks.annotate.handler(({ input }) => annotateWorkbookOf(core, input)),
      rules: os.checks.rules.handler(({ input }) => listRules(core, input.projectId ?? null, input.language)),
    },
    selfAudit: {
      overview: os.selfAudit.overview.handler(() => companyOverview(core)),
      foresee: os.selfAudit.foresee.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => foresee(core, input.language, job))),
      ),
      report: os.selfAudit.report.handler(({ input }) => companyReport(core, input)),
    },
    warnings: {
      list: os.warnings.list.handler(() => platformWarnings(core)),
      add: os.warnings.add.handler(({ input }) => recordWarning(core, input)),
      handle: os.warnings.handle.handler(({ input }) => handleWarning(core, input)),
    },
    ...ruleCalls(os, core),
    confirmations: {
      list: os.confirmations.list.handler(({ input }) =>
        listConfirmations(core, input.projectId, input.period),
      ),
      record: os.confirmations.record.handler(({ input }) => ({
        recorded: recordConfirmations(core, input),
      })),
      pages: os.confirmations.pages.handler(({ input }) =>
        confirmationPages(core, input.projectId, input.period),
      ),
    },
    statements: {
      preview: os.statements.preview.handler(({ input }) => {
        const { content, ...draft } = draftStatement(core, input.projectId, input.period)
        return { ...draft, stated: content === null ? null : countStated(content) }
      }),
      sign: os.statements.sign.handler(({ input }) => signMonth(core, input)),
      list: os.statements.list.handler(({ input }) => listStatements(core, input.projectId, input.period)),
      export: os.statements.export.handler(({ input }) => exportStatement(core, input.id)),
      verify: os.statements.verify.handler(async ({ input }) =>
        verifyFile(new Uint8Array(await input.file.arrayBuffer())),
      ),
    },
    sync: {
      connections: os.sync.connections.handler(() => connections(core)),
      connect: os.sync.connect.handler(({ input }) => connect(core, input)),
      submit: os.sync.submit.handler(({ input }) => submitMonth(core, input.projectId, input.period)),
      submitAttendance: os.sync.submitAttendance.handler(({ input }) => submitAttendance(core, input)),
      keptHere: os.sync.keptHere.handler(({ input }) =>
        shownBeforeSync(core, input.projectId, input.period, input.language),
      ),
      run: os.sync.run.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => syncOnce(core, input.projectId, job))),
      ),
      outbox: os.sync.outbox.handler(({ input }) => outbox(core, input)),
      outboxCounts: os.sync.outboxCounts.handler(({ input }) => outboxCounts(core, input.projectId)),
      retry: os.sync.retry.handler(({ input }) => retryOperation(core, input.id)),
      recordHandover: os.sync.recordHandover.handler(({ input }) =>
        recordHandover(core, input.id, input.reference, input.by),
      ),
    },
    papers: {
      books: os.papers.books.handler(({ input }) => paperBooks(core, input.projectId)),
      rows: os.papers.rows.handler(({ input }) => paperRows(core, input, input.unmask)),
      add: os.papers.add.handler(({ input }) => ({ id: addPaper(core, input, input.values) })),
      change: os.papers.change.handler(({ input }) => changePaper(core, input.id, input.values)),
      remove: os.papers.remove.handler(({ input }) => {
        removePaper(core, input.id)
        return { id: input.id }
      }),
      declareEmpty: os.papers.declareEmpty.handler(({ input }) => {
        declareBookEmpty(core, input)
        return input
      }),
      forget: os.papers.forget.handler(({ input }) => {
        forgetPapers(core, input)
        return input
      }),
      import: os.papers.import.handler(({ input }) =>
        importPapers(core, input.projectId, input.file, input.replace),
      ),
      template: os.papers.template.handler(({ input }) => makePapersTemplate(input.language)),
    },
    reports: {
      list: os.reports.list.handler(() => listReports()),
      make: os.reports.make.handler(({ input, signal }) => makeReport(core, input, signal)),
      template: os.reports.template.handler(({ input }) => makeTemplate(core, input)),
      bankLayouts: os.reports.bankLayouts.handler(() => listBankLayouts()),
      bankFile: os.reports.bankFile.handler(({ input }) => makeBankFile(core, input)),
    },
  })

  function keep<T>(action: string, record: T, insert: (tx: ReturnType<typeof db>, record: T) => void): T {
    write(core, action, tx => insert(tx, record))
    return record
  }
}

export type CoreRouter = ReturnType<typeof createRouter>

/** The members that are there: the contract's optional members may be undefined, the ledger's may not. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
