import type { Command } from 'commander'
import * as z from 'zod'
import { ImportView } from '../../../../contract/api/imports.ts'
import { DoctorStep, LedgerStatus } from '../../../../contract/api/ledger.ts'
import { PaperBookCard, PapersImported, PaperView } from '../../../../contract/api/papers.ts'
import { RosterRow } from '../../../../contract/api/registers.ts'
import { BankLayoutCard, ReportCard } from '../../../../contract/api/reports.ts'
import { ConfirmationRow, StatementView, VerifyReport } from '../../../../contract/api/signing.ts'
import { ConnectionView, OperationView, SyncSummary } from '../../../../contract/api/sync.ts'
import { Project, Team } from '../../../../contract/entities.ts'
import { Exchange } from '../../../../contract/exchange.ts'
import { CheckReport, RuleCard } from '../../../../contract/finding.ts'
import { Inspection } from '../../../../contract/inspection.ts'
import { PackStatus, ParameterView, ReplayReport } from '../../../../contract/rule-settings.ts'
import { WaiverView } from '../../../../contract/waiver.ts'
import type { AddCommand } from '../add-command.ts'

const ANSWERS = {
  'project list': z.object({ projects: z.array(Project) }),
  'team list': z.object({ teams: z.array(Team) }),
  'worker list': z.object({ workers: z.array(RosterRow) }),
  inspect: Inspection,
  'imports list': z.object({
    imports: z.array(
      ImportView.pick({ id: true, file: true, sha256: true, at: true, state: true, period: true }),
    ),
  }),
  check: CheckReport,
  'pack list': PackStatus,
  'check --replay': ReplayReport,
  'param list': z.object({ version: z.string(), parameters: z.array(ParameterView) }),
  'waive list': z.object({ waivers: z.array(WaiverView) }),
  'rules list': z.object({ rules: z.array(RuleCard) }),
  'rules explain': RuleCard,
  'confirm list': z.object({ confirmations: z.array(ConfirmationRow) }),
  sign: z.object({ statement: StatementView, file: z.string().nullable() }),
  verify: VerifyReport,
  sync: SyncSummary,
  'outbox list': z.object({ operations: z.array(OperationView) }),
  'report list': z.object({ reports: z.array(ReportCard) }),
  'paper books': z.object({ books: z.array(PaperBookCard) }),
  'paper list': z.object({ book: z.string(), papers: z.array(PaperView) }),
  'paper import': PapersImported,
  'bank layouts': z.object({ layouts: z.array(BankLayoutCard) }),
  'platform connect': ConnectionView,
  doctor: z.object({ steps: z.array(DoctorStep) }),
  ledger: LedgerStatus,
  error: z.object({
    error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }),
  }),
}

/** `schema`: JSON Schema of the exchange file and of the `--json` answers. */
export function addSchemaCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'schema',
    [
      '交换文件和各命令 --json 输出的 JSON Schema',
      'JSON Schema of the exchange file and of every --json answer',
    ],
    async session => {
      const answers = Object.fromEntries(
        Object.entries(ANSWERS).map(([command, schema]) => [
          command,
          z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }),
        ]),
      )
      const exchange = z.toJSONSchema(Exchange, { unrepresentable: 'any', io: 'input' })
      session.terminal.answer({ exchange, answers }, [JSON.stringify({ exchange, answers }, null, 2)])
    },
  )
}
