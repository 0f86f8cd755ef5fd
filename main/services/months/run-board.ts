import type { Language } from '../../../contract/api/base.ts'
import type { Board } from '../../../contract/api/months.ts'
import type { Period } from '../../../contract/dates.ts'
import type { WritableLedger } from '../../../db/handle.ts'
import { hasMorePeople } from '../../../db/repositories/people.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { inWorker } from '../apart/in-worker.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { UNWATCHED } from '../job.ts'
import { monthBoard } from './board.ts'

export interface BoardOrder {
  period: Period
  language: Language
}

/** The months of so many people are judged within some tenths of a second. */
const FEW_PEOPLE = 2000

/** The board that a worker is at, by ledger. */
const running = new WeakMap<WritableLedger, { asked: string; board: Promise<Board> }>()

/**
 * The month board. That of a large company is made in a worker, because a month without a fresh verdict is judged for it; one at
 * a time, and who asks for the same meanwhile gets the same.
 */
export async function runBoard(core: CoreState, order: BoardOrder): Promise<Board> {
  const ledger = openLedgerOf(core)
  if (core.host.kind === 'cli' || !hasMorePeople(ledger.db, FEW_PEOPLE))
    return monthBoard(core, order.period, order.language)
  const asked = `${order.period} ${order.language} ${revisionOf(ledger.db)}`
  const current = running.get(ledger)
  if (current?.asked === asked) return current.board
  const entry = new URL('./board-worker.ts', import.meta.url)
  const start = () => inWorker<BoardOrder, Board>(entry, core, order, UNWATCHED)
  const board = current === undefined ? start() : current.board.then(start, start)
  running.set(ledger, { asked, board })
  const done = () => {
    if (running.get(ledger)?.board === board) running.delete(ledger)
  }
  board.then(done, done)
  return board
}
