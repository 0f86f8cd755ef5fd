import { expect, it } from 'vitest'
import { Refusal } from '../../../contract/refusal.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { TrackedWriter } from '../../../db/repositories/records.ts'
import { changedAt, revisionOf } from '../../../db/repositories/revision.ts'
import { engagement, payrollLine, payrollSheet, punch, worker } from '../../../db/schema/index.ts'
import { transaction } from '../../../db/transaction.ts'
import { FICTIONAL_REGION, idNumberOf } from '../../../samples/numbers.ts'
import { Random } from '../../../samples/random.ts'
import { type Office, openOffice, PERIOD } from '../../../test/office.ts'
import { today } from '../core-state.ts'
import { edit, undoEdit } from '../months/edits.ts'
import { readMonth } from './judge-month.ts'

const STEPS = 250
const PEOPLE = 6

it('whatever is written or taken back, a project whose month reads otherwise than before is marked as changed', async () => {
  using office = await openOffice()
  const random = new Random(11)
  const projects = [office.project.id]
  for (const name of ['二号', '三号', '四号'])
    projects.push((await office.client.projects.add({ code: name, name })).id)
  const sheets = new Map(projects.map(id => [id, newRecordId()]))
  const { db } = office.ledger
  const slices = () => projects.map(id => readMonth(db, id, PERIOD, today(office.core)))
  transaction(office.ledger, tx => {
    for (const [projectId, id] of sheets)
      tx.insert(payrollSheet)
        .values({ ...SHEET, id, projectId })
        .run()
  })
  let before = slices()
  const spared = projects.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const revision = revisionOf(db)
    if (!written(office, random, projects, sheets)) continue
    const after = slices()
    for (const [at, id] of projects.entries())
      if (changedAt(db, id) <= revision) {
        expect(after[at], `step ${step}`).toEqual(before[at])
        spared[at] = (spared[at] ?? 0) + 1
      }
    before = after
  }
  // A mark on everything would be right and worth nothing.
  expect(Math.min(...spared)).toBeGreaterThan(STEPS / 4)
})

const SHEET = {
  wageMonth: PERIOD,
  teamName: '甲班组',
  fields: [],
  stated: {
    people: null,
    grossPay: null,
    deductionTotal: null,
    netPay: null,
    netPayCapitals: null,
    row: null,
  },
}

/** Writes something by chance, or takes the newest edit back; answers whether anything was done. */
function written(
  { core, ledger: { db } }: Office,
  random: Random,
  projects: readonly string[],
  sheets: ReadonlyMap<string, string>,
): boolean {
  if (random.next() < 0.25) {
    try {
      return undoEdit(core)
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  const one = <Row>(rows: readonly Row[]) => rows[random.between(0, rows.length - 1)]
  const projectId = one(projects) ?? ''
  const people = db.select().from(worker).all()
  const number = idNumberOf(FICTIONAL_REGION, '1990-01-01', random.between(1, PEOPLE))
  const person = one(people)
  const day = String(random.between(1, 28)).padStart(2, '0')
  const writes: ((writer: TrackedWriter) => unknown)[] = [
    writer => {
      const id = newRecordId()
      if (people.some(({ idNumber }) => idNumber === number)) return
      writer.insert('worker', { id, name: '某人', idDocType: 'residentId', idNumber: number })
      writer.insert('engagement', { id: newRecordId(), projectId, workerId: id, isTeamLeader: false })
    },
    writer => person && writer.update('worker', person.id, { phone: `130000000${day}` }),
    writer => {
      const isFree = !people.some(({ idNumber }) => idNumber === number)
      if (person !== undefined && isFree) writer.update('worker', person.id, { idNumber: number })
    },
    writer =>
      person &&
      writer.insert('engagement', {
        id: newRecordId(),
        projectId,
        workerId: person.id,
        isTeamLeader: false,
      }),
    writer => {
      const record = one(db.select().from(engagement).all())
      if (record !== undefined) writer.update('engagement', record.id, { entryDate: `2026-10-${day}` })
    },
    writer => {
      const record = one(db.select().from(engagement).all())
      if (record !== undefined) writer.remove('engagement', record.id)
    },
    writer =>
      person &&
      writer.insert('punch', {
        id: newRecordId(),
        projectId,
        workerId: person.id,
        at: `2026-10-${day}T00:00:00.000Z`,
        manual: false,
      }),
    writer => {
      const record = one(db.select().from(punch).all())
      if (record !== undefined) writer.remove('punch', record.id)
    },
    writer =>
      writer.insert('payrollLine', {
        id: newRecordId(),
        sheetId: sheets.get(projectId) ?? '',
        workerId: random.next() < 0.5 ? null : (person?.id ?? null),
        name: '某人',
        idDocType: 'residentId',
        idNumber: number,
        otherDue: [],
        otherDeductions: [],
      }),
    writer => {
      const record = one(db.select().from(payrollLine).all())
      if (record !== undefined) writer.update('payrollLine', record.id, { netPay: random.between(1, 9) })
    },
  ]
  edit(core, 'test', (_db, writer) => {
    one(writes)?.(writer)
    return {}
  })
  return true
}
