import { randomUUID } from 'node:crypto'
import type { RosterRow } from '../../contract/api/registers.ts'
import { EMPTY_PROJECT } from '../../contract/empty-project.ts'
import type { Project } from '../../contract/entities.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../contract/masking.ts'
import { cellOf } from '../../contract/project-month.ts'
import { Refusal } from '../../contract/refusal.ts'
import { appendAudit } from '../../db/audit.ts'
import type { Database } from '../../db/repositories/database.ts'
import { recordById } from '../../db/repositories/records.ts'
import {
  findProject,
  insertProject,
  readProjectDetails,
  updateProject,
} from '../../db/repositories/registers.ts'
import { bumpRevision } from '../../db/repositories/revision.ts'
import { historyOf } from '../../db/repositories/undo.ts'
import { transaction } from '../../db/transaction.ts'
import { monthOf } from './checks/judge-month.ts'
import { type CoreState, openLedgerOf, today } from './core-state.ts'
import { initialsOf } from './initials.ts'

/** Registers a project. @throws Refusal already-exists when the code is taken. */
export function addProject(
  core: CoreState,
  fields: Pick<Project, 'code' | 'name'> & Partial<Project>,
): Project {
  const project: Project = { ...EMPTY_PROJECT, ...fields, id: randomUUID() }
  write(core, 'project.add', db => {
    if (findProject(db, { code: fields.code }) !== null)
      throw new Refusal('already-exists', { project: fields.code })
    insertProject(db, project)
  })
  return project
}

/** Changes a project's key information. */
export function setProject(core: CoreState, id: string, changes: Partial<Omit<Project, 'id'>>): Project {
  return write(core, 'project.set', db => {
    updateProject(db, id, changes)
    const project = findProject(db, { id })
    if (project === null) throw new Refusal('project-unknown')
    return project
  })
}

/** Runs one register change as a transaction that is counted and audited. */
export function write<T>(core: CoreState, action: string, change: (db: Database) => T): T {
  return transaction(openLedgerOf(core), db => {
    const result = change(db)
    bumpRevision(db)
    appendAudit(db, { at: core.now().toISOString(), actor: 'clerk', action })
    return result
  })
}

export function projectDetails(core: CoreState, id: string) {
  const { db } = openLedgerOf(core)
  const project = findProject(db, { id })
  if (project === null) throw new Refusal('project-unknown')
  return { project, ...readProjectDetails(db, id) }
}

/** The people of a project, masked unless the caller asks otherwise; the asking is written down. */
export function listWorkers(core: CoreState, projectId: string, unmask: boolean): RosterRow[] {
  const ledger = openLedgerOf(core)
  const month = monthOf(core, ledger.db, projectId, today(core).slice(0, 7))
  if (unmask) noteUnmasking(core, 'workers.unmask', projectId)
  const workers = new Map(month.workers.map(worker => [worker.id, worker]))
  const teams = new Map(month.teams.map(team => [team.id, team.name]))
  return month.engagements.flatMap(({ origin, ...engagement }) => {
    const found = workers.get(engagement.workerId)
    if (found === undefined) return []
    const { origin: workerOrigin, ...worker } = found
    return [
      {
        worker: unmask
          ? worker
          : {
              ...worker,
              idNumber: maskIdNumber(worker.idNumber),
              phone: worker.phone === null ? null : maskPhone(worker.phone),
              emergencyPhone: worker.emergencyPhone === null ? null : maskPhone(worker.emergencyPhone),
            },
        engagement: unmask
          ? engagement
          : {
              ...engagement,
              wageCard: engagement.wageCard === null ? null : maskAccount(engagement.wageCard),
              // A work licence's number is the holder's ID number with a T before it.
              specialOperationNo:
                engagement.specialOperationNo === null ? null : maskAccount(engagement.specialOperationNo),
            },
        teamName: engagement.teamId === null ? null : (teams.get(engagement.teamId) ?? null),
        initials: initialsOf(worker.name),
        at: cellOf(month, workerOrigin ?? origin, 'name'),
      },
    ]
  })
}

/** Writes down that somebody asked to see sensitive numbers. */
export function noteUnmasking(core: CoreState, action: string, subject: string): void {
  transaction(openLedgerOf(core), db => {
    appendAudit(db, { at: core.now().toISOString(), actor: 'clerk', action, subject })
  })
}

const SENSITIVE = new Set(['idNumber', 'phone', 'emergencyPhone', 'wageCard'])

/** Field by field, what a worker's record was before each change. */
export function workerHistory(core: CoreState, workerId: string) {
  const { db } = openLedgerOf(core)
  const versions = historyOf(db, workerId)
  const current = recordById(db, 'worker', workerId)
  return versions.flatMap((version, index) => {
    const after = index + 1 < versions.length ? versions[index + 1]?.before : current
    if (version.before === null || after === null || after === undefined) return []
    const now = new Map(Object.entries(after))
    return Object.entries(version.before).flatMap(([field, before]) => {
      const value = now.get(field)
      if (
        JSON.stringify(before) === JSON.stringify(value) ||
        ['changedBy', 'sourceSheetId', 'sourceRow', 'sourceCells'].includes(field)
      )
        return []
      const text = (said: unknown) => (said == null ? null : SENSITIVE.has(field) ? '***' : String(said))
      return [
        {
          at: version.at,
          by: version.by.startsWith('edit:') ? 'edit' : 'import',
          field,
          before: text(before),
          after: text(value),
        },
      ]
    })
  })
}
