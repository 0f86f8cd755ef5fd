import type { IdDocType } from '../contract/entities.ts'
import { isResidentIdNumber } from '../contract/id-number.ts'
import type { DraftRow, PayrollValues, RosterValues } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import type { DraftContext, Readers } from './draft-step.ts'
import { cellText, type Row } from './formats/grid.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { readIdDocType } from './values/choices.ts'
import { bankBeside, gluedName, gluedNumber, twoNumbers } from './values/glued.ts'
import { readCard, readIdNumber, readPhone } from './values/identity.ts'
import { readName } from './values/name.ts'
import { readCode, readText, saysNothing } from './values/reader.ts'

/** Columns that any kind of sheet may have about its people. */
export const PERSON_READERS = {
  name: readName,
  idNumber: readIdNumber,
  idDocType: readIdDocType,
  jobNumber: readCode,
  phone: readPhone,
  employer: readText,
  team: readText,
  trade: readText,
  remark: readText,
} satisfies Readers<RosterValues>

/** Columns about the account that wages go to. */
export const ACCOUNT_READERS = {
  wageCard: readCard,
  bankName: readText,
  bankBranch: readText,
  bankRoutingNo: readCode,
  accountHolder: readText,
} satisfies Readers<PayrollValues>

/** Members of a line that its name's or its card's cell may hold beside the name or the number. */
interface Beside {
  name?: string | undefined
  idNumber?: string | undefined
  jobNumber?: string | undefined
  phone?: string | undefined
  team?: string | undefined
  wageCard?: string | undefined
  bankName?: string | undefined
}

/** Takes what is glued to a name (team, phone, identity number) where the line does not say it elsewhere. */
export function takeFromName(draft: DraftRow<Beside>, address: string): void {
  const written = draft.raw.name
  const glued = written === undefined ? null : gluedName(written)
  if (glued === null) return
  for (const field of ['team', 'phone', 'idNumber', 'jobNumber'] as const) {
    if (glued[field] === undefined || draft.values[field] !== undefined || draft.raw[field] !== undefined)
      continue
    draft.values[field] = glued[field]
    draft.cells[field] = address
  }
}

/**
 * Takes the number that stands below a person's own in the same column (身份证号 above 银行卡号), each by what it is. Rows that
 * hold anything else are no such line.
 */
export function takeNumberBelow(
  draft: DraftRow<Beside>,
  row: Row,
  columns: readonly Column[],
  context: DraftContext,
): boolean {
  const filled = row.cells.flatMap((cell, index) => (cell === undefined ? [] : [{ cell, index }]))
  const [only, ...more] = filled
  const column = columns.find(({ index }) => index === only?.index)
  if (only === undefined || column === undefined || more.length > 0 || row.number !== draft.row + 1)
    return false
  if (!['idNumber', 'wageCard'].includes(fieldOf(column) ?? '')) return false
  const text = compact(cellText(only.cell))
  if (!/^\d[\dX-]{11,22}$/i.test(text) || typeof only.cell !== 'string') return false
  const field = isResidentIdNumber(text.toUpperCase()) ? 'idNumber' : 'wageCard'
  if (draft.values[field] !== undefined) return false
  const read = field === 'idNumber' ? readIdNumber : readCard
  const value = read(only.cell, context.at(row.number, column.letter, field))
  if (value === undefined) return false
  draft.values[field] = value
  draft.cells[field] = `${column.letter}${row.number}`
  return true
}

/** Takes both numbers of a cell that holds an identity number and a card (身份证号/银行卡号), where the line has neither elsewhere. */
export function takeBothNumbers(draft: DraftRow<Beside>, columns: readonly Column[]): void {
  const { values, raw, cells } = draft
  // Nearly every line has both, each in its own column: asked before anything is looked for.
  if (values.idNumber !== undefined && values.wageCard !== undefined) return
  const has = (field: string) => columns.find(column => fieldOf(column) === field)
  const [idColumn, cardColumn] = [has('idNumber'), has('wageCard')]
  const column = idColumn ?? cardColumn
  if (column === undefined || (idColumn !== undefined && cardColumn !== undefined)) return
  const [field, other] =
    idColumn === undefined ? (['wageCard', 'idNumber'] as const) : (['idNumber', 'wageCard'] as const)
  if (values[other] !== undefined || raw[field] === undefined) return
  const numbers = twoNumbers(raw[field])
  if (numbers === null) return
  values.idNumber = numbers.idNumber
  values.wageCard = numbers.wageCard
  cells[other] = `${column.letter}${draft.row}`
  draft.problems = draft.problems.filter(({ field: about }) => about !== field)
}

/** Whether a heading names a document that is no identity card. */
export const NAMES_OTHER_DOCUMENT = /护照|通行证|回乡证|台胞证|居留证|passport/i

/**
 * Takes the number of another document than the identity card (护照号, 通行证号), and what document it is as its heading says: where that
 * is the only column of numbers, or beside an identity number that is blank.
 */
export function takeOtherDocument(
  draft: DraftRow<Beside & { idDocType?: IdDocType | undefined }>,
  row: Row,
  columns: readonly Column[],
  context: DraftContext,
): void {
  const { values } = draft
  const own = columns.find(column => fieldOf(column) === 'idNumber')
  const other = columns.find(column => fieldOf(column) === 'otherDocument')
  const cell = other === undefined ? undefined : row.cells[other.index]
  const blank = own === undefined || saysNothing(cellText(row.cells[own.index]))
  if (other !== undefined && cell !== undefined && blank) {
    const number = readIdNumber(cell, context.at(row.number, other.letter, 'idNumber'))
    if (number === undefined) return
    values.idNumber = number
    draft.cells.idNumber = `${other.letter}${row.number}`
  }
  const { header } = (blank ? other : own) ?? { header: '' }
  if (values.idNumber === undefined || values.idDocType !== undefined) return
  if (!NAMES_OTHER_DOCUMENT.test(header) || isResidentIdNumber(values.idNumber)) return
  const type = readIdDocType(/passport/i.test(header) ? '护照' : header, context)
  if (type !== undefined) values.idDocType = type
}

/** Takes the bank that is named in the card's own cell, where the line does not say it elsewhere. */
export function takeBankFromCard(draft: DraftRow<Beside>, columns: readonly Column[]): void {
  const { values, raw } = draft
  if (values.wageCard === undefined || values.bankName !== undefined || raw.wageCard === undefined) return
  const glued = gluedNumber(raw.wageCard, /\d(?:[ -]?\d){11,20}/g)
  const bank = glued === null || glued === 'several' ? null : bankBeside(glued.words)
  const column = columns.find(candidate => fieldOf(candidate) === 'wageCard')
  if (bank === null || column === undefined) return
  values.bankName = bank
  draft.cells.bankName = `${column.letter}${draft.row}`
}

/** Takes the account that stands in the bank's own cell (开户行及账号), where the sheet has no column of accounts. */
export function takeCardFromBank(draft: DraftRow<Beside>, columns: readonly Column[]): void {
  const { values, cells } = draft
  if (values.bankName === undefined || values.wageCard !== undefined) return
  if (columns.some(column => fieldOf(column) === 'wageCard')) return
  const glued = gluedNumber(values.bankName, /\d(?:[ -]?\d){11,20}/g)
  const column = columns.find(candidate => fieldOf(candidate) === 'bankName')
  if (glued === null || glued === 'several' || column === undefined) return
  draft.raw.bankName ??= values.bankName
  values.wageCard = glued.number
  cells.wageCard = `${column.letter}${draft.row}`
  const bank = bankBeside(glued.words)
  if (bank === null) delete values.bankName
  else values.bankName = bank
}

const MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/g

/** Takes the number that is written behind the name of an emergency contact (张三 13000000001), where no column has it. */
export function takePhoneFromContact(
  draft: DraftRow<Pick<RosterValues, 'emergencyContact' | 'emergencyPhone'>>,
  columns: readonly Column[],
): void {
  const { values } = draft
  const { emergencyContact: written } = values
  const column = columns.find(candidate => fieldOf(candidate) === 'emergencyContact')
  if (written === undefined || column === undefined || values.emergencyPhone !== undefined) return
  const found = gluedNumber(written, MOBILE)
  if (found === null || found === 'several') return
  draft.raw.emergencyContact ??= written
  values.emergencyPhone = found.number
  draft.cells.emergencyPhone = `${column.letter}${draft.row}`
  if (found.words === '') delete values.emergencyContact
  else values.emergencyContact = found.words
}
