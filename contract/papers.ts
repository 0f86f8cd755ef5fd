import type { IsoDate } from './dates.ts'
import type { Id } from './entities.ts'
import type { Fen } from './money.ts'

/** Someone whom the platform has on site, as a list exported from its portal says. */
export interface PlatformPerson {
  idNumber: string
  registeredOn: IsoDate
}

/** What is on file of an organisation's work on the project. */
export interface ParticipantPapers {
  participantId: Id
  /** 计量周期 and 结算方式 of its contract. */
  meteringCycle: string | null
  settlementMethod: string | null
  /** Last day of qualification or safety permit; null when none is on file. */
  qualificationValidTo: IsoDate | null
  /** 委托代发协议 with the general contractor. */
  entrustAgreementNo: string | null
  dispatchLicenceNo: string | null
}

/** What a labour contract says beyond the roster. */
export interface ContractTerms {
  contractId: Id
  payCycleMonths: number | null
  copyGiven: boolean | null
}

/** A written notice of a deduction for loss, or the worker's written consent to one for meals or lodging. */
export interface DeductionPaper {
  lineId: Id
  item: string
  kind: 'notice' | 'consent'
}

/** How a payroll sheet went from the preparer to the general contractor. */
export interface SheetReview {
  sheetId: Id
  preparedBy: string | null
  subcontractorSealed: boolean
  reviewedBy: string | null
  reviewedOn: IsoDate | null
}

/** A batch handed to the bank for a payroll sheet. */
export interface PayBatch {
  sheetId: Id
  sentOn: IsoDate
  payments: { lineId: Id; wageCard: string; amount: Fen }[]
  /** Day on which the proof of payment went to the subcontractor. */
  voucherGivenOn: IsoDate | null
}

/** Something that befell the wage account. */
export interface AccountEvent {
  accountId: Id
  kind: 'frozen' | 'closingRequested'
  on: IsoDate
  /** First day on which the closing was posted; null for a freeze or when it was not. */
  postedOn: IsoDate | null
}

/**
 * Papers and lists that the ledger has no register for yet. Null means that nothing is known, never that there is none:
 * a rule that needs one of them is then reported as not checked.
 */
export interface ProjectPapers {
  platformRoster: PlatformPerson[] | null
  /** Days of the month (1–31) that the platform has of each person. */
  platformAttendance: { idNumber: string; days: number[] }[] | null
  /** People and organisations on a stored list of bans. */
  bans: { code: string; list: string }[] | null
  worksContract: {
    meteringCycle: string | null
    settlementMethod: string | null
    /** Agreed day of the month on which labour cost is paid in. */
    fundingDay: number | null
    paymentGuarantee: string | null
    leadContractor: string | null
  } | null
  participants: ParticipantPapers[] | null
  contractTerms: ContractTerms[] | null
  deductionPapers: DeductionPaper[] | null
  /** Banks on the city's list for wage accounts. */
  listedBanks: string[] | null
  accountEvents: AccountEvent[] | null
  reviews: SheetReview[] | null
  batches: PayBatch[] | null
  /** Lines whose wage slip was handed over. */
  slipsGiven: Id[] | null
}

/** A project of whose papers nothing is known. */
export const NO_PAPERS: ProjectPapers = {
  platformRoster: null,
  platformAttendance: null,
  bans: null,
  worksContract: null,
  participants: null,
  contractTerms: null,
  deductionPapers: null,
  listedBanks: null,
  accountEvents: null,
  reviews: null,
  batches: null,
  slipsGiven: null,
}
