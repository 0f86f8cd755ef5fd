import type { IsoDate } from '../../../contract/dates.ts'
import { serveReader } from '../apart/serve-reader.ts'
import { type BoardOrder, type ProjectOnBoard, projectOnBoard } from './board.ts'

serveReader<{ order: BoardOrder; today: IsoDate }, string, ProjectOnBoard>(
  (db, { order, today }, projectId) => projectOnBoard(db, projectId, order, today),
)
