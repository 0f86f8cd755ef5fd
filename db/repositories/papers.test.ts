import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_PROJECT } from '../../contract/empty-project.ts'
import { NO_PAPERS } from '../../contract/papers.ts'
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts'
import { transaction } from '../transaction.ts'
import type { Database } from './database.ts'
import { addPapers, declareEmpty, forgetBook, listPapers, readPapers, replaceBook } from './papers.ts'
import { TrackedWriter } from './records.ts'
import { insertProject } from './registers.ts'
import { undoChanges } from './undo.ts'

const [HERE, THERE] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const bans = { projectId: HERE, book: 'bans' } as const
const ban = (code: string) => ({ code, list: '限制名单' })

let made: TemporaryLedger
beforeEach(async () => {
  made = await temporaryLedger()
  transaction(made.ledger, db => {
    for (const [id, code] of [
      [HERE, 'A'],
      [THERE, 'B'],
    ] as const)
      insertProject(db, { ...EMPTY_PROJECT, id, code, name: code })
  })
})
afterEach(() => made[Symbol.dispose]())

let edits = 0
/** Changes papers as one edit and answers its id. */
function edit(work: (db: Database, writer: TrackedWriter) => void): string {
  const by = `edit:${++edits}`
  transaction(made.ledger, db => work(db, new TrackedWriter(db, by, '2026-11-20T02:00:00.000Z')))
  return by
}
const undo = (by: string) => transaction(made.ledger, db => undoChanges(db, by))
const papers = (projectId = HERE) => readPapers(made.ledger.db, projectId)

describe('the books of a project', () => {
  it('are unknown until something is said of them', () => {
    expect(papers()).toEqual(NO_PAPERS)
  })

  it('keep their rows in order, each project its own', () => {
    edit((db, writer) => addPapers(db, writer, bans, [ban('乙'), ban('甲')]))
    edit((db, writer) => addPapers(db, writer, bans, [ban('丙')]))
    expect(papers().bans).toEqual([ban('乙'), ban('甲'), ban('丙')])
    expect(papers(THERE).bans).toBeNull()
  })

  it('tell a book with nothing in it from an unknown one', () => {
    edit((db, writer) => declareEmpty(db, writer, bans))
    expect(papers().bans).toEqual([])
    edit((db, writer) => addPapers(db, writer, bans, [ban('甲')]))
    expect(papers().bans).toEqual([ban('甲')])
    edit((_db, writer) => {
      for (const { id } of listPapers(made.ledger.db, HERE, 'bans')) writer.remove('paper', id)
    })
    expect(papers().bans, 'removing the last row does not say that there is none').toBeNull()
  })

  it('can be replaced and forgotten as a whole', () => {
    edit((db, writer) => addPapers(db, writer, bans, [ban('甲'), ban('乙')]))
    edit((db, writer) => replaceBook(db, writer, bans, [ban('丙')]))
    expect(papers().bans).toEqual([ban('丙')])
    edit((db, writer) => replaceBook(db, writer, bans, []))
    expect(papers().bans).toEqual([])
    edit((db, writer) => forgetBook(db, writer, bans))
    expect(papers().bans).toBeNull()
  })

  it('are again what they were after an undo', () => {
    edit((db, writer) => addPapers(db, writer, bans, [ban('甲'), ban('乙')]))
    const replaced = edit((db, writer) => replaceBook(db, writer, bans, []))
    undo(replaced)
    expect(papers().bans).toEqual([ban('甲'), ban('乙')])
  })

  it('take a field that a row was written without as not known', () => {
    const given = { idNumber: '990101199001010011', lastOn: '2026-01-02' }
    edit((db, writer) => addPapers(db, writer, { projectId: HERE, book: 'pastActivity' }, [given]))
    expect(papers().pastActivity).toEqual([{ ...given, where: null }])
  })

  it('never hand a rule a row that is not of the book', () => {
    edit((db, writer) => addPapers(db, writer, bans, [{ code: '' }]))
    expect(() => papers()).toThrow()
  })
})
