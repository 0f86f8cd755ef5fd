import type { ShownProblem } from '../../../../contract/api/imports.ts'
import { severityWords } from '../../../../contract/language/words.ts'

/** Cells shown of one complaint that many cells share. */
const CELLS_SHOWN = 5

/** Doubts about a file for a person; what is said of many cells of a sheet in the same words takes one line. */
export function problemLines(
  problems: readonly Omit<ShownProblem, 'rule'>[],
  language: 'zh-CN' | 'en',
): string[] {
  const alike = Map.groupBy(problems, ({ severity, sheet, message }) => [severity, sheet, message].join('\n'))
  return [...alike.values()].flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    const cells = same.slice(0, CELLS_SHOWN).map(({ cell }) => cell ?? '')
    const more = language === 'en' ? ` … ${same.length} cells` : ` 等${same.length}处`
    const where = `${first.sheet ?? ''} ${cells.join(' ')}${same.length > CELLS_SHOWN ? more : ''}`
    return `  ${severityWords(first.severity, language)}  ${where}  ${first.message}`
  })
}
