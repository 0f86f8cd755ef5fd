import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { compact } from '../../../contract/text.ts'
import { onRow } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { Failure } from '../../rule.ts'
import { type DeductionKind, deductionsOfKind } from './deduction-kinds.ts'

const keyOf = (idNumber: string | null, item: string) => `${idNumber?.toUpperCase()} ${compact(item)}`

/** Deductions of one kind in the month about which the book has no paper of the person and the item. */
export function* deductionsWithoutPaper(
  { papers, period, lines }: ProjectMonth,
  { documentOf }: MonthIndex,
  deduction: DeductionKind,
  paper: PaperRow<'deductionPapers'>['kind'],
): Iterable<Failure> {
  const known = new Set<string>()
  for (const row of papers.deductionPapers ?? [])
    if (row.kind === paper && row.period === period) known.add(keyOf(row.idNumber, row.item))
  for (const line of lines) {
    for (const { name, amount } of deductionsOfKind(line, deduction))
      if (!known.has(keyOf(documentOf(line), name)))
        yield onRow(line, `otherDeductions/${name}`, { item: name, amount })
  }
}
