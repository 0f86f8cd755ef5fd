import type { PaperRow } from '../../../contract/papers.ts'
import { exampleIdNumber } from '../example-people.ts'

/** A sheet prepared, sealed and reviewed as it should be, for examples to change. */
export function exampleReview(change: Partial<PaperRow<'reviews'>>): PaperRow<'reviews'> {
  return {
    period: '2026-03',
    team: '钢筋一班',
    preparedBy: '李示例',
    subcontractorHead: '周示例',
    subcontractorSealed: true,
    reviewedBy: '孙示例',
    reviewedOn: '2026-04-08',
    ...change,
  }
}

/** The n-th person's own signature, for examples to change. */
export function exampleSignature(
  person: number,
  change: Partial<PaperRow<'signatures'>> = {},
): PaperRow<'signatures'> {
  const idNumber = exampleIdNumber('19820101', person)
  return {
    period: '2026-03',
    idNumber,
    signerIdNumber: idNumber,
    signedAt: '2026-04-05T02:00:00Z',
    device: null,
    strokes: null,
    certificateValidTo: null,
    identityVerified: null,
    ...change,
  }
}
