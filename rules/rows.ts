import type { AttendanceMonth, Engagement, PayrollLine, PayrollSheet, Worker } from '../contract/entities.ts'
import type { Sourced } from '../contract/project-month.ts'

/** Records of the slice with their row. */
export type WorkerRow = Sourced<Worker>
export type EngagementRow = Sourced<Engagement>
export type AttendanceRow = Sourced<AttendanceMonth>
export type SheetRow = Sourced<PayrollSheet>
export type LineRow = Sourced<PayrollLine>
