import * as z from 'zod'
import {
  ImportView,
  LeftOut,
  MappingView,
  PreviewRow,
  RowsJoined,
  ShownProblem,
} from '../../../contract/api/imports.ts'
import { DoctorStep, LedgerStatus } from '../../../contract/api/ledger.ts'
import { PayResultRow } from '../../../contract/api/months.ts'
import { PaperBookCard, PapersImported, PaperView } from '../../../contract/api/papers.ts'
import { RosterRow } from '../../../contract/api/registers.ts'
import { BankLayoutCard, ReportCard } from '../../../contract/api/reports.ts'
import { ConfirmationRow, StatementView, VerifyReport } from '../../../contract/api/signing.ts'
import { AttendanceQueued, ConnectionView, OperationView, SyncSummary } from '../../../contract/api/sync.ts'
import {
  AccountEntry,
  Company,
  Id,
  Participant,
  ProgressPayment,
  Project,
  Team,
  WageAccount,
} from '../../../contract/entities.ts'
import { CheckReport, RuleCard, Severity, ShownFinding } from '../../../contract/finding.ts'
import { FileFacts, SheetColumn, SheetKind } from '../../../contract/inspection.ts'
import { Fen } from '../../../contract/money.ts'
import { PackStatus, ParameterView, ReplayReport } from '../../../contract/rule-settings.ts'
import { SelfAuditReport } from '../../../contract/self-audit.ts'
import { WaiverView } from '../../../contract/waiver.ts'

const text = z.string()
const path = z.object({ file: text })
const removed = z.object({ removed: text })
const findingKept = z.object({ findingId: text })
const madeFile = path.extend({ drill: z.boolean() })
const rechecked = z.object({ rechecked: z.int() })
const book = z.object({ book: text, state: z.enum(['empty', 'unknown']) })

const problem = z.object({
  rule: text,
  severity: Severity,
  cell: text.nullable(),
  field: text.nullable(),
  message: text,
})

const inspection = z.object({
  file: FileFacts,
  sheets: z.array(
    z.looseObject({
      name: text,
      hidden: z.boolean(),
      kind: SheetKind,
      confidence: z.number(),
      project: text.nullable(),
      period: text.nullable(),
      team: text.nullable(),
      unit: text.nullable(),
      headerRows: z.array(z.int()),
      /** `place`: where the column is found in the sheet; its letter in a plain table. */
      columns: z.array(SheetColumn.extend({ place: text })),
      records: z.int(),
      skipped: z.array(z.object({ row: z.int(), reason: text })),
      /** With --rows. */
      rows: z
        .array(
          z.object({
            row: z.int(),
            values: z.record(text, z.unknown()),
            cells: z.record(text, text),
            raw: z.unknown(),
            problems: z.array(problem),
          }),
        )
        .optional(),
    }),
  ),
  problems: z.array(problem.extend({ sheet: text.nullable() })),
})

const imported = z.object({
  id: Id,
  file: text,
  sheets: z.array(
    z.object({
      name: text,
      kind: SheetKind,
      project: text,
      period: text.nullable(),
      team: text.nullable(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      removed: z.int(),
      rejected: z.array(z.object({ row: z.int(), rule: text.nullable(), message: text })),
      leftOut: LeftOut.nullable(),
      joined: RowsJoined.nullable(),
    }),
  ),
  /** With --dry-run. */
  differences: z
    .array(
      PreviewRow.pick({
        row: true,
        decision: true,
        label: true,
        changes: true,
        beside: true,
        parts: true,
      }).extend({
        sheet: text,
      }),
    )
    .optional(),
  /** With --dry-run. */
  problems: z.array(ShownProblem).optional(),
})

const safeFixes = z.object({
  fixes: z.array(z.object({ rule: text, label: text, field: text, cell: text.nullable(), what: text })),
  applied: z.boolean(),
})

/** What every command answers with --json, by its words without arguments. A second form of a command stands beside it with its flag. */
export const ANSWERS = {
  init: z.object({ recoveryCode: text, folder: text }),
  'company set': z.object({ company: Company }),
  'project add': z.object({ project: Project }),
  'project list': z.object({ projects: z.array(Project) }),
  'project show': z.object({
    project: Project,
    participants: z.array(Participant),
    teams: z.array(Team),
    wageAccounts: z.array(WageAccount),
    accountEntries: z.array(AccountEntry),
    progressPayments: z.array(ProgressPayment),
  }),
  'project set': z.object({ project: Project }),
  'project account': z.object({ account: WageAccount }),
  'team list': z.object({ teams: z.array(Team) }),
  'team add': z.object({ team: Team }),
  'worker list': z.object({ workers: z.array(RosterRow) }),
  inspect: inspection,
  import: z.object({
    imports: z.array(imported),
    /** Of a folder or zip: files that could not be read, and those that are no table. */
    refused: z.array(z.object({ file: text, code: text, message: text })).optional(),
    passedOver: z.array(text).optional(),
    findings: z.array(ShownFinding),
  }),
  'imports list': z.object({
    imports: z.array(
      ImportView.pick({ id: true, file: true, sha256: true, at: true, state: true, period: true }),
    ),
  }),
  'imports undo': z.object({ import: ImportView.pick({ id: true, state: true }) }),
  'mappings list': z.object({ mappings: z.array(MappingView) }),
  'mappings name': z.object({ mapping: MappingView }),
  'mappings export': z.object({ mapping: z.object({ name: text.nullable(), file: text }) }),
  'mappings import': z.object({ mapping: MappingView }),
  'mappings remove': removed,
  'copy-month': z.object({
    copy: z.object({
      project: text,
      from: text,
      to: text,
      editId: text,
      copied: z.int(),
      joined: z.int(),
      left: z.int(),
      teams: z.int(),
    }),
  }),
  check: CheckReport,
  'check --replay': ReplayReport,
  'check --freeze': z.object({ waivers: z.int(), findings: z.int() }),
  audit: SelfAuditReport.extend({ files: z.array(text) }),
  'rules list': z.object({ rules: z.array(RuleCard) }),
  'rules explain': RuleCard,
  'pack list': PackStatus,
  'pack install': PackStatus.extend(rechecked.shape),
  'pack on': PackStatus.extend(rechecked.shape),
  'pack off': PackStatus.extend(rechecked.shape),
  'param list': z.object({ version: text, parameters: z.array(ParameterView) }),
  'param set': rechecked.extend({ id: Id }),
  'param unset': rechecked.extend({ removed: text }),
  fix: safeFixes,
  undo: z.object({ undone: z.boolean() }),
  reason: findingKept,
  handled: findingKept,
  seen: findingKept,
  evidence: path,
  'waive add': z.object({ waiver: WaiverView }),
  'waive list': z.object({ waivers: z.array(WaiverView) }),
  'waive remove': removed,
  'paper books': z.object({ books: z.array(PaperBookCard) }),
  'paper list': z.object({ book: text, papers: z.array(PaperView) }),
  'paper add': z.object({ id: Id, book: text }),
  'paper change': z.object({ id: Id, book: text }),
  'paper remove': removed,
  'paper none': book,
  'paper forget': book,
  'paper import': PapersImported,
  annotate: madeFile.extend({ findings: z.int(), elsewhere: z.int(), lookKept: z.boolean() }),
  'confirm list': z.object({ confirmations: z.array(ConfirmationRow) }),
  'confirm record': z.object({ recorded: z.int() }),
  'confirm pages': path,
  sign: z.object({ statement: StatementView, file: text.nullable() }),
  verify: VerifyReport,
  submit: SyncSummary.extend({ queued: z.int(), alreadyQueued: z.int(), kept: z.array(ShownFinding) }),
  'submit --attendance': SyncSummary.extend({ ...AttendanceQueued.shape, kept: z.array(ShownFinding) }),
  sync: SyncSummary,
  'outbox list': z.object({ operations: z.array(OperationView) }),
  'outbox show': OperationView,
  'outbox retry': OperationView,
  'outbox handover': OperationView,
  report: madeFile.extend({ undrawable: z.array(text), draft: z.boolean(), stops: z.array(ShownFinding) }),
  'report list': z.object({ reports: z.array(ReportCard) }),
  template: madeFile.extend({ people: z.int().optional() }),
  'bank layouts': z.object({ layouts: z.array(BankLayoutCard) }),
  'bank file': madeFile.extend({ people: z.int(), total: Fen, statement: text, layout: BankLayoutCard }),
  'bank result': z.object({ import: imported, unpaid: z.array(PayResultRow) }),
  'platform start': z.object({
    url: text,
    guangzhou: z.object({ base: text, accessNo: text, key: text, factoryNum: text }),
    national: z.object({ url: text, appid: text, secret: text }),
  }),
  'platform connect': ConnectionView,
  doctor: z.object({ steps: z.array(DoctorStep) }),
  schema: z.object({ exchange: z.unknown(), papers: z.unknown(), answers: z.record(text, z.unknown()) }),
  demo: z.object({
    out: text,
    ms: z.int(),
    statement: StatementView,
    files: z.array(text),
    steps: z.array(z.object({ step: text, ms: z.int(), rssMiB: z.int(), result: text })),
  }),
  ledger: LedgerStatus,
  error: z.object({ error: z.object({ code: text, message: text, details: z.record(text, z.unknown()) }) }),
} satisfies Record<string, z.ZodType>

const SCHEMAS: Readonly<Record<string, z.ZodType>> = ANSWERS

/**
 * A document as the contract has it, by the words of its command and the flag of a second form: what the contract does not name does
 * not leave.
 * @throws ZodError when it is not what the contract says.
 */
export function asInContract(name: string, document: unknown): unknown {
  const schema = SCHEMAS[name]
  if (schema === undefined) throw new Error(`no answer of ${name} in the contract`)
  return schema.parse(document)
}
