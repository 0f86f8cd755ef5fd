import * as z from 'zod'
import { daysInPeriod, IsoDate, Period } from './dates.ts'
import { PayItem } from './entities.ts'
import { AttendanceValues, BankResultValues, PayrollValues, RosterValues } from './inspection.ts'

export const EXCHANGE_FORMAT = 'xinzhang-exchange/1'

const text = z.string().min(1).optional()

/** Rows of a strict shape in which a text is never blank: what is not known is absent. */
const rowsOf = <Values extends z.ZodObject>(values: Values) =>
  z.array(
    values.superRefine((row, context) => {
      for (const [member, value] of Object.entries(row))
        if (typeof value === 'string' && value.trim() === '')
          context.addIssue({ code: 'custom', path: [member], message: 'blank; leave the member out' })
    }),
  )

const sheet = <Kind extends string, Values extends z.ZodObject>(kind: Kind, values: Values) =>
  z.strictObject({
    /** Name of the sheet, used as a workbook's would be: unique in the file. */
    name: z.string().min(1).max(100),
    kind: z.literal(kind),
    period: Period.optional(),
    /** Team (班组) of every row that names none. */
    team: text,
    /** Organisation of every row that names no employer. */
    unit: text,
    /** Planned day of payment. */
    paidOn: IsoDate.optional(),
    /** One person each, in the order in which they are to be numbered: row 1, 2, 3 … */
    rows: rowsOf(values),
  })

const items = z.array(z.strictObject(PayItem.shape)).optional()

const ExchangeSheet = z.discriminatedUnion('kind', [
  sheet('roster', z.strictObject(RosterValues.shape)),
  sheet(
    'attendance',
    z.strictObject(
      AttendanceValues.omit({ overtimeDays: true, markedHours: true, markedOvertime: true, spanTotals: true })
        .shape,
    ),
  ),
  sheet('payroll', z.strictObject({ ...PayrollValues.shape, otherDue: items, otherDeductions: items })),
  sheet('bank-result', z.strictObject(BankResultValues.shape)),
])
export type ExchangeSheet = z.infer<typeof ExchangeSheet>

/**
 * The exchange file: what another program (a gate, a payroll system) hands over instead of a spreadsheet. The values are those of
 * an inspection: money in fen, days and hours in hundredths, dates YYYY-MM-DD; an absent member is not known, never 0.
 */
export const Exchange = z
  .strictObject({
    format: z.literal(EXCHANGE_FORMAT),
    project: z.strictObject({ code: text, name: text }).optional(),
    /** Month of every sheet that states none. */
    period: Period.optional(),
    sheets: z.array(ExchangeSheet).min(1).max(300),
  })
  .superRefine(({ sheets, period }, context) => {
    const names = new Set<string>()
    for (const [index, each] of sheets.entries()) {
      if (names.has(each.name))
        context.addIssue({ code: 'custom', path: ['sheets', index, 'name'], message: 'used twice' })
      names.add(each.name)
      const month = each.period ?? period
      if (each.kind !== 'attendance' || month === undefined) continue
      for (const [row, { days }] of each.rows.entries())
        if ((days?.length ?? 0) > daysInPeriod(month))
          context.addIssue({
            code: 'custom',
            path: ['sheets', index, 'rows', row, 'days'],
            message: 'more days than the month has',
          })
    }
  })
  .meta({
    title: EXCHANGE_FORMAT,
    description:
      'Money is whole fen; days, hours and quantities are whole hundredths; dates YYYY-MM-DD, months YYYY-MM. Deductions are positive. What is not known is absent, never 0 or blank.',
  })
export type Exchange = z.infer<typeof Exchange>
