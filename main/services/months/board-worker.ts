import { serveApart } from '../apart/serve-apart.ts'
import { monthBoard } from './board.ts'
import type { BoardOrder } from './run-board.ts'

await serveApart(async (core, { period, language }: BoardOrder) => monthBoard(core, period, language))
