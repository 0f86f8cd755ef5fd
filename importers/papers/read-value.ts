import { Instant } from '../../contract/dates.ts'
import { paperChoiceWords } from '../../contract/language/papers.ts'
import type { PaperField } from '../../contract/paper-fields.ts'
import { compact, nameKey } from '../../contract/text.ts'
import { type CellContent, cellText } from '../formats/grid.ts'
import { readClockTimes } from '../punches/clock-times.ts'
import { readYesNo } from '../values/choices.ts'
import { readDate } from '../values/date.ts'
import { readCard, readIdNumber } from '../values/identity.ts'
import { readMoney } from '../values/money.ts'
import { readPeriod } from '../values/period.ts'
import { type CellContext, readText, saysNothing } from '../values/reader.ts'

export interface PaperContext {
  date1904: boolean
  /** Document numbers of the people of the project by name (`nameKey`), of those whose name no other has. */
  people: ReadonlyMap<string, string>
}

/** A cell that says something which is no value of its field. */
export const UNREADABLE = Symbol('unreadable')

/** Reads a cell of a field as a clerk writes it: null when it says nothing, UNREADABLE when what it says is no value of the field. */
export function readPaperValue(
  field: PaperField,
  cell: CellContent | undefined,
  context: PaperContext,
): unknown {
  const written = cell === undefined ? '' : cellText(cell)
  if (field.many) return listOf(field, written, context)
  const value = cell === undefined ? undefined : readOne(field, cell, context)
  if (value !== undefined) return value
  return saysNothing(written) || isOpenEnd(field, written) ? null : UNREADABLE
}

/** 长期有效 in a date: it has no end. */
const isOpenEnd = ({ kind, required }: PaperField, written: string) =>
  kind === 'date' && !required && /^长期/.test(compact(written))

function readOne(field: PaperField, cell: CellContent, { date1904, people }: PaperContext): unknown {
  // A doubt without a value is UNREADABLE; one with a value (a full-width digit) is mended as in every import.
  const context: CellContext = { date1904, report: () => {} }
  switch (field.kind) {
    case 'text':
      return readText(cell, context)
    case 'idNumber':
      return people.get(nameKey(cellText(cell))) ?? documentNumber(readIdNumber(cell, context))
    case 'account':
      return documentNumber(readCard(cell, context))
    case 'certificate':
      return readIdNumber(cell, context)
    case 'date':
      return readDate(cell, context)
    case 'month':
      return saysNothing(cellText(cell)) ? undefined : readPeriod(cell, context)
    case 'instant':
      return readInstant(cell, date1904)
    case 'money':
      return readMoney(cell, context)
    case 'whole':
      return readWhole(cellText(cell))
    case 'yesNo':
      return readYesNo(cell, context)
    case 'choice':
      return readChoice(field.options, cellText(cell))
    case 'record':
      return recordOf(field, cellText(cell), { date1904, people })
  }
}

const documentNumber = (text: string | undefined) =>
  text !== undefined && /^[A-Z0-9()-]+$/i.test(text) ? text : undefined

function readInstant(cell: CellContent, date1904: boolean): string | undefined {
  const exact = Instant.safeParse(cellText(cell).trim())
  if (exact.success) return exact.data
  const clocked = readClockTimes(cell, null, date1904)
  return typeof clocked === 'object' && clocked.times.length === 1 ? clocked.times[0] : undefined
}

/** 15, 15日, 15号, 3个月. */
function readWhole(written: string): number | undefined {
  const digits = /^(\d{1,9})(?:个?月|[日号天])?$/.exec(compact(written))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function readChoice(options: readonly string[], written: string): string | undefined {
  const said = compact(written).toLowerCase()
  const names = (option: string) => [
    option,
    paperChoiceWords(option, 'zh-CN'),
    paperChoiceWords(option, 'en'),
  ]
  return options.find(option => names(option).some(name => compact(name).toLowerCase() === said))
}

/** A list as it is typed: 1、2、5-9; records one a line or after a semicolon. */
function listOf(field: PaperField, written: string, context: PaperContext): unknown {
  const one = { ...field, many: false }
  const parts = written
    .split(field.kind === 'record' ? /[;；\n]+/ : /[,，、;；\s]+/)
    .map(part => part.trim())
    .filter(part => !saysNothing(part))
  const values = parts.flatMap(part => {
    const [, from, to] = /^(\d{1,9})[-~至](\d{1,9})$/.exec(part) ?? []
    return field.kind === 'whole' && from !== undefined
      ? numbersFrom(Number(from), Number(to))
      : [readPaperValue(one, part, context)]
  })
  return values.includes(UNREADABLE) || values.includes(null) ? UNREADABLE : values
}

const LONGEST_RANGE = 1000

function numbersFrom(from: number, to: number): unknown[] {
  const length = to - from + 1
  return length < 1 || length > LONGEST_RANGE
    ? [UNREADABLE]
    : Array.from({ length }, (_, index) => from + index)
}

/** The members of a record, one after the other. */
function recordOf(field: PaperField, written: string, context: PaperContext): unknown {
  const parts = written.trim().split(/[\s,，]+/)
  if (parts.length !== field.members.length) return undefined
  const values = field.members.map((member, index) => readPaperValue(member, parts[index], context))
  if (values.includes(UNREADABLE)) return undefined
  return Object.fromEntries(field.members.map(({ name }, index) => [name, values[index]]))
}
