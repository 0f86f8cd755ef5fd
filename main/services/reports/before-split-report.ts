import type { Language } from '../../../contract/api/base.ts'
import type { ShownFinding } from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { RULES, type RuleBook, showFinding, showNotChecked } from '../../../rules/index.ts'
import { judge } from '../checks/judge-month.ts'

const RULES_OF_ARCHIVE = RULES.filter(rule => rule.stage === 'archive' && rule.severity.includes('block'))

/**
 * What keeps the month's wage-split report (R19) from being made, and sentences for its foot: the reasons, and what could not be
 * compared. Asked whatever step the month has reached, because who makes the report takes the step.
 */
export function beforeSplitReport(
  month: ProjectMonth,
  book: RuleBook,
  language: Language,
): { stops: ShownFinding[]; remarks: string[] } {
  const { findings, notChecked } = judge(month, book, { rules: RULES_OF_ARCHIVE, stage: 'archive' })
  const stops = findings
    .filter(({ severity }) => severity === 'block')
    .map(finding => showFinding(finding, language))
  const missing = notChecked.map(each => showNotChecked(each, language))
  return {
    stops,
    remarks: [...stops, ...missing].map(({ rule, title, message }) =>
      language === 'en' ? `${title} (${rule}): ${message}` : `${title}（${rule}）：${message}`,
    ),
  }
}
