import type { Participant } from '../contract/entities.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { DocumentRow } from './document-rows.ts'
import type { Need } from './needs.ts'
import type { AttendanceRow, EngagementRow, LineRow, SheetRow, WorkerRow } from './rows.ts'
import type { Failure, Params, Unjudged } from './rule.ts'

type Settled = Pick<Failure, 'severity' | 'safeRepair' | 'doubted'>

/** A failure on a worker of the roster, at one of his cells. */
export function onWorker(worker: WorkerRow, field: string, params: Params, more: Settled = {}): Failure {
  return {
    subject: { kind: 'worker', key: worker.id, name: worker.name },
    at: { origin: worker.origin, field },
    params,
    ...more,
  }
}

/** A failure on a worker, at a cell of his engagement's roster row. */
export function onEngagement(
  engagement: EngagementRow,
  worker: WorkerRow | null | undefined,
  field: string,
  params: Params,
  more: Settled = {},
): Failure {
  return {
    subject: { kind: 'worker', key: engagement.workerId, name: worker?.name ?? '' },
    at: { origin: engagement.origin, field },
    params,
    ...more,
  }
}

/** A failure on a row of an attendance or payroll sheet. */
export function onRow(
  row: LineRow | AttendanceRow,
  field: string,
  params: Params,
  more: Settled = {},
): Failure {
  return {
    subject: { kind: 'line', key: row.id, name: row.name },
    at: { origin: row.origin, field },
    params,
    ...more,
  }
}

/** A failure on whatever row a document stands on. */
export function onDocument(
  document: DocumentRow,
  field: string,
  params: Params,
  more: Settled = {},
): Failure {
  return {
    subject: { kind: document.kind, key: document.row.id, name: document.name },
    at: { origin: document.row.origin, field },
    params,
    doubted: field === 'name' ? document.name : document.idNumber,
    ...more,
  }
}

/** A failure on a payroll sheet, at the heading of a column. */
export function onSheet(sheet: SheetRow, field: string, params: Params, more: Settled = {}): Failure {
  return {
    subject: { kind: 'sheet', key: sheet.id, name: sheet.teamName ?? '' },
    at: { origin: sheet.origin, field },
    params,
    ...more,
  }
}

/** A failure on a total that a payroll sheet states; at the heading where it is not known on which row they stand. */
export function onTotal(sheet: SheetRow, field: string, params: Params, more: Settled = {}): Failure {
  const { origin, stated } = sheet
  const row = origin === null ? null : { ...origin, row: stated.row ?? origin.row }
  return onSheet({ ...sheet, origin: row }, field, params, more)
}

/** A failure on the project as a whole. */
export function onProject({ project }: ProjectMonth, params: Params, more: Settled = {}): Failure {
  return {
    subject: { kind: 'project', key: project.id, name: project.name },
    at: { address: null },
    params,
    ...more,
  }
}

/** A failure on an organisation. */
export function onOrg(org: Pick<Participant, 'id' | 'name'>, params: Params, more: Settled = {}): Failure {
  return { subject: { kind: 'org', key: org.id, name: org.name }, at: { address: null }, params, ...more }
}

/** A row that cannot be judged for want of something. */
export function unjudged(need: Need): Unjudged {
  return { unjudged: need }
}
