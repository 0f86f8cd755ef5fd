import type { DraftRow, PayrollValues, RosterValues } from '../contract/inspection.ts'
import type { Readers } from './draft-step.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { readIdDocType } from './values/choices.ts'
import { bankBeside, gluedName, gluedNumber } from './values/glued.ts'
import { readCard, readIdNumber, readPhone } from './values/identity.ts'
import { readName } from './values/name.ts'
import { readCode, readText } from './values/reader.ts'

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
  for (const field of ['team', 'phone', 'idNumber'] as const) {
    if (glued[field] === undefined || draft.values[field] !== undefined || draft.raw[field] !== undefined)
      continue
    draft.values[field] = glued[field]
    draft.cells[field] = address
  }
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
