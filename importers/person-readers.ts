import type { PayrollValues, RosterValues } from '../contract/inspection.ts'
import type { Readers } from './draft-step.ts'
import { readIdDocType } from './values/choices.ts'
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
