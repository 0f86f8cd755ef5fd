import type { ImportView } from '../../../contract/api/imports.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { rowsOfImport } from '../../../db/repositories/imports.ts'
import { inWorker } from '../apart/in-worker.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { Job } from '../job.ts'
import { doImportTask, type ImportTask } from './import-task.ts'

/** A sheet of so many rows is stored within a tenth of a second, and stands in about so many bytes. */
const FEW_ROWS = 2000
const SMALL_FILE = 200_000

/**
 * Does a task of an import: a large one in a worker, so that the window is answered meanwhile; a small one, and any on the
 * command line, where nobody else asks, at once.
 * @throws Refusal of the task; cancelled, with nothing changed
 */
export function runImport(core: CoreState, task: ImportTask, job: Job): Promise<ImportView> {
  if (core.host.kind === 'cli' || !isLarge(openLedgerOf(core).db, task)) return doImportTask(core, task, job)
  const entry = new URL('./import-worker.ts', import.meta.url)
  return inWorker(entry, core, task, job, task.type === 'preview' ? [task.bytes.buffer] : [])
}

function isLarge(db: Database, task: ImportTask): boolean {
  if (task.type === 'preview') return task.bytes.length > SMALL_FILE
  return rowsOfImport(db, task.type === 'decide' ? task.change.id : task.id) > FEW_ROWS
}
