import * as z from 'zod'
import { Instant, IsoDate, Period } from './dates.ts'
import { CODE_LISTS, FIXED_LISTS } from './guangzhou-person.ts'
import { Fen } from './money.ts'

/**
 * Papers and lists of a project beyond roster, attendance and wages: what the ledger keeps in books (资料簿), one book a kind, one row a
 * paper. Rows name people by document number, units and teams by name, months by period, so that they outlive a re-imported sheet.
 */

const text = z.string().nullable()
const date = IsoDate.nullable()
/** Formats that a form reads (contract/paper-fields.ts), and by which such a number is masked. */
const idNumber = z.string().min(1).meta({ format: 'id-number' })
const account = z.string().min(1).meta({ format: 'account' })
/** Number of a certificate: that of a work licence is the holder's ID number with a T before it. */
const certificateNumber = z.string().meta({ format: 'certificate-number' }).nullable()
const name = z.string().min(1)
const yes = z.boolean().nullable()

export const PAPER_BOOKS = {
  // What the platform holds, as its answers or a list exported from its portal say.
  /** People whom the platform has on site. */
  platformRoster: z.object({ idNumber, registeredOn: IsoDate }),
  /** Teams that the platform has accepted. */
  platformTeams: z.object({ team: name, acceptedOn: IsoDate }),
  /** Days of a month (1–31) that the platform has of a person. */
  platformAttendance: z.object({ period: Period, idNumber, days: z.array(z.int()) }),
  /** Code lists of the platform with the edition each code was read from. */
  platformCodes: z.object({
    list: z.enum([...CODE_LISTS, ...FIXED_LISTS]),
    name,
    code: name,
    edition: text,
  }),
  /** People (document number) and organisations (credit code) on a list of bans. */
  bans: z.object({ code: idNumber, list: name }),

  // Contracts, licences and agreements.
  /** Terms of the works contract (施工合同), one row. */
  worksContract: z.object({
    signedOn: date,
    meteringCycle: text,
    settlementMethod: text,
    /** Agreed day of the month on which labour cost is paid in. */
    fundingDay: z.int().min(1).max(31).nullable(),
    /** Labour cost as a sum; its ratio is a field of the project. */
    laborCost: Fen.nullable(),
    /** Guarantee of the owner's payments (工程款支付担保). */
    paymentGuarantee: text,
    /** Lead of a consortium of general contractors (联合体牵头单位). */
    leadContractor: text,
  }),
  /** Contract, qualification and agreements of a unit that works on the project. */
  units: z.object({
    unit: name,
    meteringCycle: text,
    settlementMethod: text,
    qualificationNo: text,
    qualificationValidTo: date,
    /** 委托代发协议 with the general contractor. */
    entrustAgreementNo: text,
    isDispatcher: yes,
    dispatchLicenceNo: text,
    enteredOn: date,
    registeredOn: date,
  }),
  /** What a labour contract says beyond the roster. */
  contractTerms: z.object({
    idNumber,
    /** Fixed term, until a task is done, or open. */
    termKind: z.enum(['fixed', 'untilTaskEnds', 'open']).nullable(),
    job: text,
    place: text,
    payDay: z.int().min(1).max(31).nullable(),
    payCycleMonths: z.int().positive().nullable(),
    copyGiven: yes,
  }),
  /** Health, special-operation and registration certificates of people. */
  certificates: z.object({
    idNumber,
    kind: z.enum(['health', 'specialOperation', 'registered']),
    number: certificateNumber,
    issuedOn: date,
    validTo: date,
  }),
  /** What a training record says beyond date, name and hours. */
  trainingRecords: z.object({ idNumber, trainedOn: IsoDate, content: text, trainer: text, signed: yes }),
  /** Last day on which a person is known to have been active on any site before he came. */
  pastActivity: z.object({ idNumber, lastOn: IsoDate, where: text }),
  /** Banks on the city's list for wage accounts. */
  listedBanks: z.object({ bank: name }),
  /** Construction permit (施工许可证), or the approved report of commencement (开工报告), one row. */
  permits: z.object({ number: text, issuedOn: IsoDate }),
  /** Wage deposit (工资保证金), guarantee letter, or a written exemption. */
  deposits: z.object({
    kind: z.enum(['cash', 'letter', 'exempt']),
    number: text,
    amount: Fen.nullable(),
    openedOn: date,
    validTo: date,
  }),
  /**
   * Work-injury insurance on record: by project (按项目参加工伤保险), which covers everyone who works on it, or by the employer of the
   * person named. `insuredProject`: as the certificate names it; `to`: last day covered, null while it goes on.
   */
  injuryCovers: z.object({
    kind: z.enum(['byProject', 'byEmployer']),
    idNumber: idNumber.nullable(),
    insuredProject: text,
    number: text,
    from: IsoDate,
    to: date,
  }),

  // Wage account.
  /**
   * What befell the wage account. `endedOn`: last day of a freeze; `postedOn`: first day on which a closing was made public;
   * `disputes`: whether wages were disputed when it was asked.
   */
  accountEvents: z.object({
    accountNo: account,
    kind: z.enum(['frozen', 'closingRequested']),
    on: IsoDate,
    endedOn: date,
    postedOn: date,
    disputes: yes,
  }),
  /** Balances of a month by the bank's statement. */
  accountBalances: z.object({ accountNo: account, period: Period, opening: Fen, closing: Fen }),

  // People and posts on site.
  /** Key posts and who holds them; a post without a name is vacant. */
  keyPosts: z.object({
    post: z.enum([
      'projectManager',
      'chiefSupervisor',
      'technical',
      'quality',
      'safety',
      'labor',
      'laborOfficer',
      'subcontractorManager',
    ]),
    /** The unit whose post it is: general contractor, supervision firm, subcontractor. */
    unit: text,
    name: text,
    idNumber: idNumber.nullable(),
    from: IsoDate,
    to: date,
  }),
  leaves: z.object({ idNumber, from: IsoDate, to: IsoDate, reason: text }),
  stopWork: z.object({ from: IsoDate, to: date, reason: text }),
  /** Attendance devices of the project and whether each stands inside its fence. */
  devices: z.object({ serial: name, name: text, registeredOn: IsoDate, removedOn: date, insideFence: yes }),
  /** What the photo of a punch shows. */
  punchPhotos: z.object({
    idNumber,
    at: Instant,
    state: z.enum(['good', 'small', 'noFace', 'noBackground', 'none']),
  }),

  // Cards and money of a person.
  cardChanges: z.object({ idNumber, changedOn: IsoDate, fromBank: text, toBank: text, formNo: text }),
  /** Declaration who keeps a wage card. */
  cardKeeping: z.object({
    idNumber,
    keptBy: z.enum(['self', 'employer', 'foreman', 'other']),
    declaredOn: IsoDate,
  }),
  /** Advances and living money paid out; `settledIn`: the wage month that took it back. */
  advances: z.object({ idNumber, paidOn: IsoDate, amount: Fen, settledIn: Period.nullable() }),
  /** Written notice of a deduction for loss, or the worker's written consent to one for meals or lodging. */
  deductionPapers: z.object({ period: Period, idNumber, item: name, kind: z.enum(['notice', 'consent']) }),

  // The way of a month's sheet.
  /** How a team's sheet went from the preparer to the general contractor. */
  reviews: z.object({
    period: Period,
    team: text,
    preparedBy: text,
    /** Head of the subcontractor who signed the sheet. */
    subcontractorHead: text,
    subcontractorSealed: z.boolean(),
    reviewedBy: text,
    reviewedOn: date,
  }),
  /** Who really signed a line, where and with what. */
  signatures: z.object({
    period: Period,
    idNumber,
    signerIdNumber: idNumber.nullable(),
    signedAt: Instant.nullable(),
    device: text,
    /** Digest of the pen's strokes. */
    strokes: text,
    certificateValidTo: date,
    identityVerified: yes,
  }),
  /** Batches handed to the bank, of one team or (null) of the whole month. */
  batches: z.object({
    period: Period,
    team: text,
    sentOn: IsoDate,
    payments: z.array(z.object({ idNumber, wageCard: account, amount: Fen })),
    /** Day on which the proof of payment went to the subcontractor. */
    voucherGivenOn: date,
  }),
  /** What a person decided about a payment that the bank returned and that is not sent again. */
  failedPayments: z.object({ period: Period, idNumber, markedOn: IsoDate, note: text }),
  slipsGiven: z.object({ period: Period, idNumber, givenOn: IsoDate }),
  wagePostings: z.object({ period: Period, postedOn: IsoDate, takenDownOn: date }),

  // Board, archive, privacy.
  /** The board of workers' rights (维权信息告示牌), newest photo last. */
  rightsBoard: z.object({
    photoOn: date,
    contentChangedOn: date,
    owner: z.boolean(),
    generalContractor: z.boolean(),
    subcontractors: z.boolean(),
    industryDepartment: z.boolean(),
    laborOfficer: z.boolean(),
    minimumWage: Fen.nullable(),
    payDay: z.boolean(),
    complaintPhone: z.boolean(),
    laborInspection: z.boolean(),
    arbitration: z.boolean(),
    legalAid: z.boolean(),
    /** 12348. */
    legalHotline: z.boolean(),
  }),
  /** What lies in the archive box of a month, of one team or (null) of all. */
  archive: z.object({
    period: Period,
    team: text,
    kind: z.enum(['roster', 'attendance', 'payroll', 'signedPayroll', 'bankProof', 'contracts']),
    place: text,
  }),
  /** Day on which the works were complete and every wage settled, one row; what must be kept is counted from it. */
  settlement: z.object({ completedOn: date, settledOn: date }),
  deletionRequests: z.object({
    kind: z.enum(['wageLedger', 'labourLedger', 'wageAccountPapers', 'paymentRecord', 'attendanceImages']),
    period: Period.nullable(),
    requestedOn: IsoDate,
    by: text,
  }),
  /** Separate consents to keeping sensitive data. */
  consents: z.object({ idNumber, scope: z.enum(['face', 'idScan', 'account']), givenOn: IsoDate }),
  /** Which sensitive data is kept of a person (face, scan of the card, account). */
  sensitiveData: z.object({ idNumber, scope: z.enum(['face', 'idScan', 'account']) }),
  /** Files made from the ledger. */
  exports: z.object({
    report: name,
    period: Period,
    madeOn: IsoDate,
    forPosting: z.boolean(),
    masked: z.boolean(),
  }),
} as const

export type PaperBook = keyof typeof PAPER_BOOKS
export type PaperRow<Book extends PaperBook> = z.infer<(typeof PAPER_BOOKS)[Book]>

/**
 * The books of a project as rules see them. Null means that nothing is known of a book, never that it is empty: a rule that needs one
 * of them is then reported as not checked.
 */
export type ProjectPapers = { [Book in PaperBook]: PaperRow<Book>[] | null }

type BookSchemas = { [Book in PaperBook]: z.ZodNullable<z.ZodArray<(typeof PAPER_BOOKS)[Book]>> }

export const ProjectPapers: z.ZodType<ProjectPapers> = z.object(
  // Object.fromEntries forgets which key has which value.
  Object.fromEntries(
    Object.entries(PAPER_BOOKS).map(([book, row]) => [book, z.array(row).nullable()]),
  ) as BookSchemas,
)

/** A project of whose papers nothing is known. */
export const NO_PAPERS: ProjectPapers = {
  platformRoster: null,
  platformTeams: null,
  platformAttendance: null,
  platformCodes: null,
  bans: null,
  worksContract: null,
  units: null,
  contractTerms: null,
  certificates: null,
  trainingRecords: null,
  pastActivity: null,
  listedBanks: null,
  permits: null,
  deposits: null,
  injuryCovers: null,
  accountEvents: null,
  accountBalances: null,
  keyPosts: null,
  leaves: null,
  stopWork: null,
  devices: null,
  punchPhotos: null,
  cardChanges: null,
  cardKeeping: null,
  advances: null,
  deductionPapers: null,
  reviews: null,
  signatures: null,
  batches: null,
  failedPayments: null,
  slipsGiven: null,
  wagePostings: null,
  rightsBoard: null,
  archive: null,
  settlement: null,
  deletionRequests: null,
  consents: null,
  sensitiveData: null,
  exports: null,
}
