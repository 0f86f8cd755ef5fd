import type { Finding, NotChecked, ShownFinding } from '../contract/finding.ts'
import { ruleById } from './catalogue/index.ts'
import { NEEDS, type Need } from './needs.ts'
import type { Language } from './rule.ts'
import { inLanguage, sentence } from './sentence.ts'

/**
 * A finding with its sentences in one language.
 * @throws when its rule is not in this pack: a stored verdict of another version must be checked again instead.
 */
export function showFinding(finding: Finding, language: Language): ShownFinding {
  const rule = ruleById(finding.rule)
  if (rule === undefined) throw new Error(`no rule ${finding.rule} in this pack`)
  const { params, ...shared } = finding
  return {
    ...shared,
    title: inLanguage(rule.title, language),
    actual: sentence(rule.actual, params, language),
    expected: sentence(rule.expected, params, language),
    message: sentence(rule.message, params, language),
    source: rule.source,
    confidence: rule.confidence,
    repair: inLanguage(rule.repair, language),
    reason: null,
  }
}

function isNeed(key: string): key is Need {
  return Object.hasOwn(NEEDS, key)
}

/** What was missing, in words: “needs the month's attendance”. */
export function showNeed({ needs, rows }: NotChecked, language: Language): string {
  const what = isNeed(needs) ? inLanguage(NEEDS[needs], language) : needs
  if (rows === null) return language === 'en' ? `Not checked: needs ${what}` : `未检查：缺少${what}`
  return language === 'en' ? `${rows} row(s) not checked: need ${what}` : `${rows}行未检查：缺少${what}`
}
