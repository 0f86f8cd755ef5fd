import * as z from 'zod'
import {
  AccountEntry,
  Engagement,
  Id,
  Participant,
  ProgressPayment,
  Project,
  Team,
  WageAccount,
  Worker,
} from '../entities.ts'
import { CellAddress } from '../finding.ts'
import { call } from './base.ts'

const changes = Project.omit({ id: true }).partial()

export const projects = {
  list: call.output(z.array(Project)),
  add: call.input(changes.extend({ code: z.string().min(1), name: z.string().min(1) })).output(Project),
  set: call.input(z.object({ id: Id, changes })).output(Project),
  /** Parties, accounts and money of a project: what the project page and R19 stand on. */
  details: call.input(z.object({ id: Id })).output(
    z.object({
      project: Project,
      participants: z.array(Participant),
      teams: z.array(Team),
      wageAccounts: z.array(WageAccount),
      accountEntries: z.array(AccountEntry),
      progressPayments: z.array(ProgressPayment),
    }),
  ),
  addParticipant: call.input(Participant.omit({ id: true })).output(Participant),
  addWageAccount: call.input(WageAccount.omit({ id: true })).output(WageAccount),
  addAccountEntry: call.input(AccountEntry.omit({ id: true })).output(AccountEntry),
  setProgressPayment: call.input(ProgressPayment.omit({ id: true })).output(ProgressPayment),
  addTeam: call.input(Team.omit({ id: true })).output(Team),
}

/** A roster row for a grid: the worker with his engagement, sensitive numbers masked unless asked for. */
export const RosterRow = z.object({
  worker: Worker,
  engagement: Engagement,
  teamName: z.string().nullable(),
  /** Pinyin initials of the name, for search as you type. */
  initials: z.string(),
  at: CellAddress.nullable(),
})
export type RosterRow = z.infer<typeof RosterRow>

/** A person found by name, pinyin initials or last digits of the ID number; the number itself stays masked. */
export const FoundWorker = z.object({
  workerId: Id,
  projectId: Id,
  projectName: z.string(),
  name: z.string(),
  teamName: z.string().nullable(),
  maskedIdNumber: z.string(),
})
export type FoundWorker = z.infer<typeof FoundWorker>

export const workers = {
  /** Finds people of every project as one types (Ctrl+K); at most `limit`, best match first. */
  find: call
    .input(z.object({ text: z.string().min(1), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(FoundWorker)),
  /** People engaged in a project. Unmasked only on request; the asking is written to the audit log. */
  list: call
    .input(z.object({ projectId: Id, unmask: z.boolean().default(false) }))
    .output(z.array(RosterRow)),
  history: call.input(z.object({ workerId: Id })).output(
    z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  ),
}
