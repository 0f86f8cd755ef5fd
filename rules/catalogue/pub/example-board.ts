import type { PaperRow } from '../../../contract/papers.ts'

/** A board on which everything stands, for examples to change. */
export function exampleBoard(change: Partial<PaperRow<'rightsBoard'>> = {}): PaperRow<'rightsBoard'> {
  return {
    photoOn: '2026-03-02',
    contentChangedOn: '2026-03-01',
    owner: true,
    generalContractor: true,
    subcontractors: true,
    industryDepartment: true,
    laborOfficer: true,
    minimumWage: 250_000,
    payDay: true,
    complaintPhone: true,
    laborInspection: true,
    arbitration: true,
    legalAid: true,
    legalHotline: true,
    ...change,
  }
}
