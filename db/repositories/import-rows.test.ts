import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Decision } from '../../contract/api/imports.ts'
import { packInParts } from '../../contract/packed-rows.ts'
import { cleanMonth } from '../../rules/catalogue/example-month.ts'
import { storeMonth } from '../testing/store-month.ts'
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts'
import { transaction } from '../transaction.ts'
import { type GoneRow, noCounts, type RowDecision } from './import-part.ts'
import {
  insertRows,
  pageOfRows,
  readPartsOf,
  replaceDecisions,
  rowsOfSheet,
  rowsWithProblems,
} from './import-rows.ts'
import { insertImport } from './imports.ts'

const month = cleanMonth({ people: 1 })
let made: TemporaryLedger
beforeAll(async () => {
  made = await temporaryLedger()
  transaction(made.ledger, db => storeMonth(db, month))
})
afterAll(() => made[Symbol.dispose]())

/** A sheet without rows, for rows to stand on. */
function emptySheet(): string {
  const [id, importId] = [randomUUID(), randomUUID()]
  transaction(made.ledger, db =>
    insertImport(
      db,
      {
        id: importId,
        projectId: month.project.id,
        file: '10月工资表.xlsx',
        sha256: '',
        bytes: 1,
        format: 'xlsx',
        period: month.period,
        chosenPeriod: null,
        state: 'previewed',
        at: '2026-11-20T02:00:00.000Z',
        problems: [],
        decidedAt: 0,
      },
      [
        {
          sheet: {
            id,
            importId,
            position: 0,
            name: '工资表',
            hidden: false,
            kind: 'payroll',
            confidence: 1,
            projectName: null,
            projectCode: null,
            period: month.period,
            statedPeriod: null,
            team: null,
            unit: null,
            paidOn: null,
            headerRows: [1],
            columns: [],
            skipped: [],
            totals: [],
            problems: [],
            leftOut: null,
            counts: noCounts(),
            questions: { offers: 0, open: 0 },
            fingerprint: null,
            recognisedKind: 'payroll',
            corrected: null,
            mappingId: null,
            spanPart: null,
            teamFrom: null,
          },
          parts: [],
          decided: { rows: [], gone: [] },
        },
      ],
    ),
  )
  return id
}

const LOST = {
  rule: 'imp-number-as-text-id' as const,
  severity: 'block' as const,
  cell: 'D2',
  field: 'wageCard',
  params: { reason: 'exponent' },
}
const UNKNOWN = { ...LOST, rule: 'imp-person-unknown' as const, field: 'name' }

const decision = fc.constantFrom<Decision>('create', 'update', 'same', 'reject')
const decided = fc.record<RowDecision>({
  decision,
  targetId: fc.option(fc.uuid()),
  problems: fc.constantFrom([], [UNKNOWN]),
  beside: fc.constantFrom(null, { workerId: randomUUID(), why: 'lost-digits', offers: ['wageCard'] }),
  choice: fc.constantFrom(null, {
    person: null,
    accepted: ['wageCard'],
    replaced: { wageCard: '6200000000000001008' },
  }),
})
/** Rows of several parts, of few kinds, so that a part lacks some. */
const draft = (index: number) => ({
  row: index + 2,
  values: { name: `工人${index}`, wageCard: '6.2E+18' },
  cells: {},
  raw: {},
  problems: index % 400 === 0 ? [LOST] : [],
})
const gone = (index: number): GoneRow => ({
  draft: { row: -1 - index, values: { name: `离场${index}` }, cells: {}, raw: {}, problems: [] },
  decision: 'remove',
  targetId: `line-${index}`,
  problems: [],
  beside: null,
  choice: null,
})

const sheet = fc.record({
  count: fc.integer({ min: 1, max: 1300 }),
  kinds: fc.array(decided, { minLength: 1, maxLength: 5 }),
  gone: fc.integer({ min: 0, max: 3 }),
})
const decisionsOf = ({
  count,
  kinds,
  gone: left,
}: {
  count: number
  kinds: RowDecision[]
  gone: number
}) => ({
  rows: Array.from(
    { length: count },
    (_, index) => kinds[Math.floor(index / 300) % kinds.length] ?? kinds[0],
  ).filter(kind => kind !== undefined),
  gone: Array.from({ length: left }, (_, index) => gone(index)),
})

it('every row comes back with its decision, all of them, by pages and by decision, before and after deciding anew', () => {
  const page = fc.record({
    decision: fc.option(fc.constantFrom<Decision>('create', 'same', 'reject', 'remove'), { nil: undefined }),
    offset: fc.nat(1300),
    limit: fc.integer({ min: 1, max: 700 }),
  })
  fc.assert(
    fc.property(sheet, sheet, fc.array(page, { minLength: 3, maxLength: 3 }), (first, second, pages) => {
      const { db } = made.ledger
      const id = emptySheet()
      const drafts = Array.from({ length: first.count }, (_, index) => draft(index))
      const parts = [...packInParts([...drafts])]
      const before = decisionsOf(first)
      const after = decisionsOf({ ...second, count: first.count })
      transaction(made.ledger, inside => insertRows(inside, id, parts, before))
      for (const now of [before, after]) {
        if (now === after) transaction(made.ledger, inside => replaceDecisions(inside, id, after))
        const rows = [...rowsOfSheet(db, id)]
        expect(rows.map(row => row.row)).toEqual([
          ...now.gone.map(row => row.draft.row).reverse(),
          ...drafts.map(row => row.row),
        ])
        for (const [index, row] of rows.filter(({ row }) => row > 0).entries()) {
          const read = drafts[index]
          const { choice, problems = [] } = now.rows[index] ?? {}
          const said = choice ? [{ ...LOST, rule: 'imp-number-repaired', severity: 'notice' }] : [LOST]
          expect(row).toEqual({
            ...now.rows[index],
            row: read?.row,
            read: read?.values,
            values: { ...read?.values, ...choice?.replaced },
            cells: {},
            raw: {},
            problems: [...(read?.problems.length === 0 ? [] : said), ...problems],
          })
        }
        expect(rowsWithProblems(db, id)).toEqual(rows.filter(({ problems }) => problems.length > 0))
        for (const asked of pages) {
          const of = rows.filter(row => asked.decision === undefined || row.decision === asked.decision)
          expect(pageOfRows(db, id, asked)).toEqual(of.slice(asked.offset, asked.offset + asked.limit))
        }
      }
      expect(readPartsOf(db, id).map(part => part.rows)).toEqual(parts.map(part => part.rows))
    }),
    { numRuns: 8 },
  )
})
