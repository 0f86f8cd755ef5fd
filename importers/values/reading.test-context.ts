import type { ImportProblem } from '../../contract/inspection.ts'
import type { CellContext } from './reader.ts'

/** A context that remembers what a reader reports. */
export function collector(date1904 = false) {
  const problems: { rule: string; params: ImportProblem['params'] }[] = []
  const context: CellContext = {
    date1904,
    report: (rule, params = {}) => void problems.push({ rule, params }),
  }
  return { context, problems, rules: () => problems.map(({ rule }) => rule) }
}
