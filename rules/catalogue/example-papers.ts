import type { PaperRow } from '../../contract/papers.ts'

/** Terms of the works contract of the clean month, with everything on record. */
export const EXAMPLE_TERMS: PaperRow<'worksContract'> = {
  signedOn: '2025-08-20',
  meteringCycle: '每月',
  settlementMethod: '按进度结算',
  fundingDay: 25,
  laborCost: null,
  paymentGuarantee: 'DB-001',
  leadContractor: null,
}

/** What the book of units says of the subcontractor of the clean month, with everything on record. */
export const EXAMPLE_UNIT: PaperRow<'units'> = {
  unit: '广州示例劳务有限公司',
  meteringCycle: '每月',
  settlementMethod: '按实结算',
  qualificationNo: 'D344000001',
  qualificationValidTo: '2028-12-31',
  entrustAgreementNo: 'WT-001',
  isDispatcher: false,
  dispatchLicenceNo: null,
  enteredOn: null,
  registeredOn: null,
}

/** What the contract of the first person of the clean month says, with everything on record. */
export const EXAMPLE_CONTRACT: PaperRow<'contractTerms'> = {
  idNumber: '990101198201010000',
  termKind: 'untilTaskEnds',
  job: '钢筋工',
  place: '广州市示例路1号',
  payDay: 20,
  payCycleMonths: 1,
  copyGiven: true,
}
