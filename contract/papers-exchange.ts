import * as z from 'zod'
import { PAPER_BOOKS } from './papers.ts'

export const PAPERS_FORMAT = 'xinzhang-papers/1'

/** Rows of a book in which what is not known may be absent. */
const rowsOf = (row: z.ZodObject) =>
  z.array(
    z.strictObject(
      Object.fromEntries(
        Object.entries(row.shape).map(([field, value]) => [
          field,
          value instanceof z.ZodNullable ? value.default(null) : value,
        ]),
      ),
    ),
  )

/** The papers of a project as another program hands them over (`paper import`): typed rows by book; no row says that there is none. */
export const PapersExchange = z
  .strictObject({
    format: z.literal(PAPERS_FORMAT),
    papers: z.strictObject(
      Object.fromEntries(Object.entries(PAPER_BOOKS).map(([book, row]) => [book, rowsOf(row).optional()])),
    ),
  })
  .meta({
    title: PAPERS_FORMAT,
    description:
      'Money is whole fen; dates YYYY-MM-DD, months YYYY-MM, instants in UTC. What is not known is absent. A book without rows is empty, an absent book says nothing.',
  })
