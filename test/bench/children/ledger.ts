import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ImportChoices } from '../../../contract/api/imports.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { type CoreState, openLedgerOf } from '../../../main/services/core-state.ts'
import { commitImport } from '../../../main/services/imports/commit.ts'
import { previewImport } from '../../../main/services/imports/preview.ts'
import { UNWATCHED } from '../../../main/services/job.ts'
import { unlockLedger } from '../../../main/services/ledger.ts'
import { PERIOD } from '../big-sheets.ts'
import type { PhaseClock } from '../child.ts'

/** The passphrase of a ledger that is thrown away with its folder. */
export const PASSPHRASE = '基准测试'

/** A core as the command line has it. */
export function coreAt(dataFolder: string): CoreState {
  return {
    host: { kind: 'cli', dataFolder, keyStore: null },
    now: () => new Date('2026-11-20T02:00:00Z'),
    ledger: null,
  }
}

/** Imports a file through the real services, each phase on the clock. */
export async function importFile(
  core: CoreState,
  projectId: string,
  path: string,
  clock: PhaseClock,
): Promise<void> {
  const file = new File([new Uint8Array(readFileSync(path))], basename(path))
  const choices = ImportChoices.parse({ projectId, period: PERIOD })
  const ends: Record<string, string> = { match: 'parse', store: 'decide' }
  clock.restart()
  const id = await previewImport(core, file, choices, {
    ...UNWATCHED,
    report(step) {
      const phase = ends[step]
      if (phase === undefined) return
      clock.end(phase)
      delete ends[step]
    },
  })
  clock.end('store preview')
  commitImport(core, id, UNWATCHED)
  clock.end('commit')
}

/** Imports a file into the only project of a ledger that is there already. */
export async function importIntoProject(
  folder: string,
  path: string,
  clock: PhaseClock,
): Promise<{ core: CoreState; projectId: string }> {
  const core = coreAt(folder)
  await unlockLedger(core, { by: 'passphrase', passphrase: PASSPHRASE })
  const [project] = listProjects(openLedgerOf(core).db)
  if (project === undefined) throw new Error('the ledger has no project')
  await importFile(core, project.id, path, clock)
  return { core, projectId: project.id }
}
