import type { PaperRow } from '../../../contract/papers.ts'

/** Cover of the project of the clean month, from its first day on. */
export function exampleCover(change: Partial<PaperRow<'injuryCovers'>> = {}): PaperRow<'injuryCovers'> {
  return {
    kind: 'byProject',
    idNumber: null,
    insuredProject: '示例住宅项目',
    number: 'GS-001',
    from: '2025-01-01',
    to: null,
    ...change,
  }
}
