import type { IsoDate } from '../contract/dates.ts'
import type { DraftRow, RosterValues } from '../contract/inspection.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import type { DraftContext } from './draft-step.ts'
import { cellText, type Row } from './formats/grid.ts'
import {
  ACCOUNT_READERS,
  PERSON_READERS,
  takeBankFromCard,
  takeBothNumbers,
  takeCardFromBank,
  takeNumberBelow,
  takePhoneFromContact,
} from './person-readers.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import type { Table } from './recognize/table.ts'
import { readRateUnit, readSex, readYesNo } from './values/choices.ts'
import { readDate } from './values/date.ts'
import { readPhone } from './values/identity.ts'
import { readInteger, readRate } from './values/money.ts'
import { marksLeader } from './values/name.ts'
import { type Reader, readCode, readText } from './values/reader.ts'
import { readValidity } from './values/validity.ts'
import { rateCellOf, rateUnitOfHeader, settleRateUnit } from './wage-rate.ts'

/** 1990年3月 under 出生年月 lacks no day: the identity number has it. */
const readBirthDate: Reader<IsoDate> = (cell, context) =>
  readDate(cell, {
    date1904: context.date1904,
    report: (rule, params, severity) =>
      context.report(rule, params, params?.reason === 'no-day' ? 'notice' : severity),
  })

/** A picture that WPS keeps in the cell is no address of one. */
const readPhoto: Reader<string> = (cell, context) =>
  /DISPIMG\(/.test(cellText(cell)) ? undefined : readCode(cell, context)

const READERS: RowPlan<RosterValues>['readers'] = {
  ...PERSON_READERS,
  ...ACCOUNT_READERS,
  sex: readSex,
  ethnicity: readText,
  birthDate: readBirthDate,
  statedAge: readInteger,
  registeredAddress: readText,
  currentAddress: readText,
  nativePlace: readText,
  issuingAuthority: readText,
  validFrom: readDate,
  validTo: readDate,
  emergencyContact: readText,
  emergencyPhone: readPhone,
  education: readText,
  politicalStatus: readText,
  maritalStatus: readText,
  photoUrl: readPhoto,
  employerUscc: readCode,
  isTeamLeader: readYesNo,
  teamLeader: readText,
  skillLevel: readText,
  specialOperationNo: readCode,
  specialOperationValidTo: readDate,
  employmentForm: readText,
  workerType: readText,
  contractKind: readText,
  contractNo: readCode,
  contractStart: readDate,
  contractEnd: readDate,
  contractSigned: readYesNo,
  wageRate: readRate,
  rateUnit: readRateUnit,
  safetyTrained: readYesNo,
  safetyTrainedOn: readDate,
  injuryInsured: readYesNo,
  entryDate: readDate,
  exitDate: readDate,
}

/** Takes both days of a document's validity from the one cell that holds them. */
function takeValidity(
  draft: DraftRow<RosterValues>,
  row: Row,
  { index, letter }: Column,
  context: DraftContext,
): void {
  const cell = row.cells[index]
  if (cell === undefined) return
  const found = readValidity(cell, context.at(row.number, letter, 'validity'))
  for (const field of ['validFrom', 'validTo'] as const) {
    const day = found[field]
    if (day === undefined || draft.values[field] !== undefined) continue
    draft.values[field] = day
    draft.cells[field] = `${letter}${row.number}`
  }
}

/** Reads a roster (花名册): one person per row. */
export function readRoster(table: Table, date1904: boolean): Drafted<RosterValues> {
  const nameColumn = table.columns.find(column => fieldOf(column) === 'name')
  const unit = rateUnitOfHeader(table.columns)
  const rateCell = rateCellOf(table.columns)
  const validity = table.columns.find(column => fieldOf(column) === 'validity')
  return draftRows<RosterValues>(
    table,
    date1904,
    {
      readers: READERS,
      below: (draft, row, context) => takeNumberBelow(draft, row, table.columns, context),
      finish(draft, row, context) {
        const { values } = draft
        takeBankFromCard(draft, table.columns)
        takeBothNumbers(draft, table.columns)
        takeCardFromBank(draft, table.columns)
        takePhoneFromContact(draft, table.columns)
        if (validity !== undefined) takeValidity(draft, row, validity, context)
        if (nameColumn && marksLeader(cellText(row.cells[nameColumn.index]))) values.isTeamLeader = true
        if (values.safetyTrained === undefined && values.safetyTrainedOn !== undefined)
          values.safetyTrained = true
        settleRateUnit(draft, unit, rateCell(row), context)
      },
    },
    () => ({}),
  )
}
