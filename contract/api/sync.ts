import * as z from 'zod'
import { IsoDate } from '../dates.ts'
import { Id } from '../entities.ts'
import { ShownFinding } from '../finding.ts'
import { AttendanceDevice, AttendanceGap } from '../guangzhou-attendance.ts'
import { call, job, Language, MonthKey } from './base.ts'

export const OperationState = z.enum(['queued', 'sending', 'uncertain', 'accepted', 'rejected', 'blocked'])
export type OperationState = z.infer<typeof OperationState>

/** One operation of the outbox with the platform's own answer. */
export const OperationView = z.object({
  id: Id,
  kind: z.string(),
  label: z.string(),
  platform: z.string(),
  projectId: Id,
  period: z.string().nullable(),
  state: OperationState,
  attempts: z.int(),
  idempotencyKey: z.string(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
  drill: z.boolean(),
  /** Why it waits or was refused: code or field with the platform's words. */
  reason: z.string().nullable(),
  answers: z.array(
    z.object({ at: z.string(), status: z.int().nullable(), body: z.string(), outcome: z.string() }),
  ),
})
export type OperationView = z.infer<typeof OperationView>

export const ConnectionView = z.object({
  id: Id,
  projectId: Id,
  name: z.string(),
  profile: z.enum(['guangzhou', 'national']),
  url: z.string(),
  drill: z.boolean(),
  parked: z.boolean(),
})
export type ConnectionView = z.infer<typeof ConnectionView>

export const SyncSummary = z.object({
  accepted: z.int(),
  rejected: z.int(),
  uncertain: z.int(),
  waiting: z.int(),
  unreachable: z.boolean(),
})
export type SyncSummary = z.infer<typeof SyncSummary>

export const OutboxCounts = z.record(OperationState, z.int())

/** What became of a month's gate records: put into the outbox, there already, or left here and why. */
export const AttendanceQueued = z.object({
  queued: z.int(),
  alreadyQueued: z.int(),
  left: z.array(z.object({ why: AttendanceGap, records: z.int() })),
})
export type AttendanceQueued = z.infer<typeof AttendanceQueued>

export const sync = {
  connections: call.output(z.array(ConnectionView)),
  connect: call
    .input(
      z.object({
        projectId: Id,
        name: z.string().min(1),
        profile: z.enum(['guangzhou', 'national']),
        url: z.url({ protocol: /^https?$/ }),
        drill: z.boolean(),
        /** guangzhou: accessNo, key, factoryNum; national: appid, secret. */
        credentials: z.record(z.string(), z.string()),
        /** The platform's own code tables by list name, e.g. {workType: {"木工": "Z01"}}; loaded from its document, never guessed. */
        codeTables: z.record(z.string(), z.record(z.string(), z.string())),
      }),
    )
    .output(ConnectionView),
  /** Puts a signed month (and the register it stands on) into the outbox. */
  submit: call.input(MonthKey).output(z.object({ queued: z.int(), alreadyQueued: z.int() })),
  /** Puts the gate records of a month, or of one day of it, into the outbox. Day grids are no gate records and are not sent. */
  submitAttendance: call
    .input(MonthKey.extend({ day: IsoDate.nullable(), device: AttendanceDevice.nullable() }))
    .output(AttendanceQueued),
  /** What of a month the city's platform would refuse and is kept here; everything else goes. */
  keptHere: call.input(MonthKey.extend({ language: Language })).output(z.array(ShownFinding)),
  /** Works through the outbox once: asks about uncertain operations first, then sends. */
  run: call.input(z.object({ projectId: Id.optional() })).output(job(SyncSummary)),
  /** Oldest first; with `first` that many of them, those first that a person has to look at. */
  outbox: call
    .input(
      z.object({
        projectId: Id.optional(),
        period: z.string().optional(),
        state: OperationState.optional(),
        first: z.int().positive().optional(),
      }),
    )
    .output(z.array(OperationView)),
  outboxCounts: call.input(z.object({ projectId: Id.optional() })).output(OutboxCounts),
  retry: call.input(z.object({ id: Id })).output(OperationView),
  /**
   * Records that a portal or bank file was handed over by hand (no payroll call is open to contractors in Guangzhou), or that a
   * person saw at the portal what the platform cannot be asked about.
   */
  recordHandover: call
    .input(z.object({ id: Id, reference: z.string().min(1), by: z.string().min(1) }))
    .output(OperationView),
}
