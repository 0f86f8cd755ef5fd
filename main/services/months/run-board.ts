import type { Board } from '../../../contract/api/months.ts'
import type { WritableLedger } from '../../../db/handle.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { inReaders, wantsReaders } from '../apart/in-readers.ts'
import { knownVerdict } from '../checks/known-verdict.ts'
import { IN_FORCE } from '../checks/verdict.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { UNWATCHED } from '../job.ts'
import { type BoardOrder, boardOf, type ProjectOnBoard, projectOnBoard } from './board.ts'

/** The board that readers are at, by ledger. */
const running = new WeakMap<WritableLedger, { asked: string; board: Promise<Board> }>()

/**
 * The month board. That of a large company is made beside the core, because a month without a fresh verdict is judged for it; one at
 * a time, and who asks for the same meanwhile gets the same.
 */
export async function runBoard(core: CoreState, order: BoardOrder): Promise<Board> {
  const ledger = openLedgerOf(core)
  if (!wantsReaders(core)) return monthBoard(core, order)
  const asked = `${order.period} ${order.language} ${revisionOf(ledger.db)}`
  const current = running.get(ledger)
  if (current?.asked === asked) return current.board
  const start = () => boardApart(core, order)
  const board = current === undefined ? start() : current.board.then(start, start)
  running.set(ledger, { asked, board })
  const done = () => {
    if (running.get(ledger)?.board === board) running.delete(ledger)
  }
  board.then(done, done)
  return board
}

/** The board made in the core itself. */
export function monthBoard(core: CoreState, order: BoardOrder): Board {
  const { db } = openLedgerOf(core)
  const projects = listProjects(db).map(({ id: projectId }) => {
    const known = knownVerdict(core, { projectId, period: order.period }, IN_FORCE)
    return projectOnBoard(db, projectId, order, today(core), known)
  })
  return boardOf(db, order.period, projects)
}

async function boardApart(core: CoreState, order: BoardOrder): Promise<Board> {
  const { db } = openLedgerOf(core)
  const entry = new URL('./board-worker.ts', import.meta.url)
  const task = { order, today: today(core) }
  const ids = listProjects(db).map(({ id }) => id)
  const projects: ProjectOnBoard[] = []
  for await (const project of inReaders<typeof task, string, ProjectOnBoard>(
    entry,
    core,
    task,
    ids,
    UNWATCHED,
  ))
    projects.push(project)
  return boardOf(openLedgerOf(core).db, order.period, projects)
}
