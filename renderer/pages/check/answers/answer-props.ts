import type { ShownFinding } from '../../../../contract/finding.ts'

/** What every answer to a finding starts from; `signer` is who is likely to answer. */
export interface AnswerProps {
  finding: ShownFinding
  month: { projectId: string; period: string }
  signer: string
}
