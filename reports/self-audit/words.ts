import type { Language } from '../../contract/api/base.ts'
import type { Confidence } from '../../contract/finding.ts'
import { say, type Text } from '../model.ts'

/** What every paper of the self-audit says of itself. */
export const OWN_CHECK: Text = {
  zh: '声明：本报告是施工企业用本机规则对自己资料的自查，不是主管部门的检查结论，不能代替主管部门的认定。标注“推定”“惯例”的依据不是法定要求。',
  en: 'This report is the contractor’s own check of its own records. It is not a finding of the authority and does not replace one. Sources marked “inferred” or “practice” are not law.',
}

const MARKS: Partial<Record<Confidence, Text>> = {
  inferred: { zh: '(推定)', en: '(inferred)' },
  practice: { zh: '(惯例)', en: '(practice)' },
}

/** The mark of a source that nobody may take for law (rule catalogue §1), with a space before it; empty for the others. */
export function confidenceMark(confidence: Confidence, language: Language): string {
  const mark = MARKS[confidence]
  return mark === undefined ? '' : ` ${say(mark, language)}`
}
