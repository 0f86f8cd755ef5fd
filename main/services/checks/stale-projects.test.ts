import { afterAll, beforeAll, expect, it } from 'vitest'
import { newRecordId } from '../../../db/record-id.ts'
import { engagement, worker } from '../../../db/schema/index.ts'
import { transaction } from '../../../db/transaction.ts'
import { FICTIONAL_REGION, idNumberOf } from '../../../samples/numbers.ts'
import { monthOf } from '../../../test/odd-month.ts'
import {
  confirmAll,
  follow,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
} from '../../../test/office.ts'
import { copyMonth } from '../months/copy-month.ts'
import { applyEdit } from '../months/edits.ts'
import { judge, monthOf as sliceOf } from './judge-month.ts'
import { keptVerdict } from './kept-verdicts.ts'
import { bookOf } from './rule-book.ts'

/** After a change only the verdicts that it can have touched are stale; one that is not says what a new check would say. */
let office: Office
let other: string
beforeAll(async () => {
  office = await openOffice()
  other = (await office.client.projects.add({ code: 'P-2', name: '二号安置房' })).id
  await importMonth(office)
  // The same people on a second site.
  transaction(office.ledger, db => {
    for (const row of db.select().from(engagement).all())
      db.insert(engagement)
        .values({ ...row, id: newRecordId(), projectId: other, teamId: null })
        .run()
  })
}, 60_000)
afterAll(() => office[Symbol.dispose]())

const checkBoth = async () => {
  for (const projectId of [office.project.id, other])
    await follow(office.client.checks.run({ projectId, period: PERIOD, language: 'zh-CN' }))
}

/** Which of the two verdicts are stale after a change; the others are held against a check from the beginning. */
async function staleAfter(change: () => unknown): Promise<boolean[]> {
  await checkBoth()
  await change()
  return [office.project.id, other].map(projectId => {
    const { db } = office.ledger
    const kept = keptVerdict(db, projectId, PERIOD)
    if (kept === null) throw new Error('no verdict')
    if (!kept.stale) {
      const anew = judge(sliceOf(office.core, db, projectId, PERIOD), bookOf(db, projectId))
      expect(kept.findings).toEqual(anew.findings)
    }
    return kept.stale
  })
}

it('a line, a paper and confirmations are of their project alone', async () => {
  const { rows } = await office.client.months.payroll({ ...monthOf(office), unmask: false, language: 'en' })
  const edit = { lineId: rows[0]?.id ?? '', field: 'attendanceDays' as const, text: '3' }
  expect(await staleAfter(() => office.client.months.editLine(edit))).toEqual([true, false])
  expect(await staleAfter(() => confirmAll(office))).toEqual([true, false])
  const leave = { idNumber: '990101199001010011', from: '2026-10-01', to: '2026-10-02' }
  const paper = { projectId: other, book: 'leaves' as const, values: leave }
  expect(await staleAfter(() => office.client.papers.add(paper))).toEqual([false, true])
})

it('an import, the copy of a month and what is taken back are seen by projects with people in common', async () => {
  const { client, core } = office
  const roster = (...rows: string[]) => ({
    name: '名单.csv',
    bytes: Buffer.from(`\uFEFF${['姓名,身份证号,班组', ...rows].join('\r\n')}\r\n`),
  })
  let id = ''
  const taken = async (source: Parameters<typeof importFile>[1]) => {
    ;({ id } = await importFile(office, source))
  }
  const back = () => client.imports.undo({ id, language: 'zh-CN' })
  const stranger = roster(`新来的,${idNumberOf(FICTIONAL_REGION, '1990-01-01', 77)},木工班`)
  expect(await staleAfter(() => taken(stranger))).toEqual([true, false])
  expect(await staleAfter(back)).toEqual([true, false])
  const [known] = office.ledger.db.select().from(worker).all()
  const moved = roster(`${known?.name}改,${known?.idNumber},木工班`)
  expect(await staleAfter(() => taken(moved))).toEqual([true, true])
  expect(await staleAfter(back)).toEqual([true, true])
  const { id: projectId } = office.project
  expect(await staleAfter(() => copyMonth(core, projectId, PERIOD, '2026-11'))).toEqual([true, false])
  expect(await staleAfter(() => client.months.undoEdit())).toEqual([true, false])
})

it('people and where they work may be seen by all who have them, a project by all', async () => {
  const someone = office.ledger.db
    .select()
    .from(engagement)
    .all()
    .find(row => row.projectId === other)
  const change = {
    entity: 'engagement' as const,
    recordId: someone?.id ?? '',
    field: 'entryDate' as const,
    value: '2026-09-30',
  }
  expect(await staleAfter(() => applyEdit(office.core, 'test', [change]))).toEqual([true, true])
  expect(await staleAfter(() => office.client.months.undoEdit())).toEqual([true, true])
  expect(
    await staleAfter(() => office.client.projects.set({ id: other, changes: { name: '三号安置房' } })),
  ).toEqual([true, true])
})
