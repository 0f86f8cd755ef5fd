import type { Language } from '../../../contract/api/base.ts'
import type { ImportChoices, ImportRedecision, ImportView } from '../../../contract/api/imports.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { Job } from '../job.ts'
import { commitImport, undoImport } from './commit.ts'
import { previewImport } from './preview.ts'
import { redecideImport } from './redecide.ts'
import { showImport } from './show.ts'

/** What takes long with a large file. Plain data, so that a worker can be told. */
export type ImportTask = { language: Language } & (
  | {
      type: 'preview'
      name: string
      bytes: Uint8Array<ArrayBuffer>
      choices: ImportChoices
      password?: string
    }
  | { type: 'commit'; id: string }
  | { type: 'decide'; change: ImportRedecision }
  | { type: 'undo'; id: string }
)

/** Does it in the thread that calls. Answers the import as it stands then. @throws Refusal of each */
export async function doImportTask(core: CoreState, task: ImportTask, job: Job): Promise<ImportView> {
  const id = await idAfter(core, task, job)
  return showImport(openLedgerOf(core).db, id, task.language)
}

async function idAfter(core: CoreState, task: ImportTask, job: Job): Promise<string> {
  switch (task.type) {
    case 'preview':
      return previewImport(core, new File([task.bytes], task.name), task.choices, job, task.password)
    case 'commit':
      commitImport(core, task.id, job)
      return task.id
    case 'decide':
      redecideImport(core, task.change)
      return task.change.id
    case 'undo':
      undoImport(core, task.id)
      return task.id
  }
}
