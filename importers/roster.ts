import type { RosterValues } from '../contract/inspection.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import { cellText } from './formats/grid.ts'
import {
  ACCOUNT_READERS,
  PERSON_READERS,
  takeBankFromCard,
  takeBothNumbers,
  takeCardFromBank,
  takeNumberBelow,
} from './person-readers.ts'
import { fieldOf } from './recognize/column.ts'
import type { Table } from './recognize/table.ts'
import { readRateUnit, readSex, readYesNo } from './values/choices.ts'
import { readDate } from './values/date.ts'
import { readPhone } from './values/identity.ts'
import { readInteger, readRate } from './values/money.ts'
import { marksLeader } from './values/name.ts'
import { readCode, readText } from './values/reader.ts'
import { rateCellOf, rateUnitOfHeader, settleRateUnit } from './wage-rate.ts'

const READERS: RowPlan<RosterValues>['readers'] = {
  ...PERSON_READERS,
  ...ACCOUNT_READERS,
  sex: readSex,
  ethnicity: readText,
  birthDate: readDate,
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
  photoUrl: readCode,
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

/** Reads a roster (花名册): one person per row. */
export function readRoster(table: Table, date1904: boolean): Drafted<RosterValues> {
  const nameColumn = table.columns.find(column => fieldOf(column) === 'name')
  const unit = rateUnitOfHeader(table.columns)
  const rateCell = rateCellOf(table.columns)
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
        if (nameColumn && marksLeader(cellText(row.cells[nameColumn.index]))) values.isTeamLeader = true
        if (values.safetyTrained === undefined && values.safetyTrainedOn !== undefined)
          values.safetyTrained = true
        settleRateUnit(draft, unit, rateCell(row), context)
      },
    },
    () => ({}),
  )
}
