import { asc, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Period } from '../../contract/dates.ts'
import type { IdDocType } from '../../contract/entities.ts'
import { idDocTypeOf } from '../../sync/national/codec/id-doc-type.ts'
import type { Store } from '../store/open-store.ts'
import { movement, payrollRow, punch, team, worker } from '../store/schema.ts'

/** Parameters of the city's calls are texts; a team of the national door bears other things too, which nobody reads here. */
const Fields = z
  .record(z.string(), z.unknown())
  .transform(fields =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  )

const Detail = z.looseObject({
  idCardType: z.string(),
  days: z.number().optional(),
  workHours: z.number().optional(),
  payRollBankCardNumber: z.string(),
  payRollBankName: z.string(),
  backPayMonth: z.string().optional(),
})

/** Everything that was uploaded and a judgement of a month needs. */
export async function readHeld(store: Store, period: Period) {
  const teams = await store.select().from(team).orderBy(asc(team.teamSysNo))
  const workers = await store.select().from(worker).orderBy(asc(worker.idNumber))
  const exits = await store.select().from(movement).where(eq(movement.type, '1')).orderBy(asc(movement.id))
  const punches = await store.select().from(punch).orderBy(asc(punch.id))
  const rows = await store.select().from(payrollRow).orderBy(asc(payrollRow.thirdPayRollCode))
  const payroll = rows.map(row => {
    const detail = Detail.parse(row.detail)
    return { ...row, detail, idDocType: idDocTypeOf(detail.idCardType, row.idNumber) }
  })
  const paidWith = new Map(payroll.map(({ idNumber, idDocType }) => [idNumber, idDocType]))
  return {
    teams: teams.map(row => ({ ...row, fields: Fields.parse(row.fields) })),
    leaders: new Set(teams.map(({ leaderIdNumber }) => leaderIdNumber)),
    workers: workers.map(row => ({
      ...row,
      fields: Fields.parse(row.fields),
      idDocType: paidWith.get(row.idNumber) ?? registeredWith(row.idNumber),
    })),
    /** Day of the newest exit, yyyyMMdd, by ID number. */
    exits: new Map(exits.map(({ idNumber, doDate }) => [idNumber, doDate])),
    punches,
    payroll: payroll.filter(({ payMonth }) => payMonth === period),
    otherPayroll: payroll.filter(({ payMonth }) => payMonth !== period),
  }
}

/** The worker call names no kind of document: the number's own form has to say it. */
function registeredWith(idNumber: string): IdDocType {
  return /^8[123]0000/.test(idNumber) ? 'hmtResidencePermit' : 'residentId'
}

export type Held = Awaited<ReturnType<typeof readHeld>>
export type WorkerRow = Held['workers'][number]
