import type { Finding, NotChecked, ShownFinding, ShownNotChecked } from '../contract/finding.ts'
import { ImportRule } from '../contract/inspection.ts'
import { importProblemSentence } from '../contract/language/import-problems.ts'
import type { Language } from './bilingual.ts'
import { ruleById } from './catalogue/index.ts'
import { needWords } from './needs.ts'
import type { Rule } from './rule.ts'
import { inLanguage, sentence } from './sentence.ts'
import { citation } from './sources.ts'

function messageOf(rule: Rule, { params, severity, at }: Finding, language: Language): string {
  if (rule.message !== null) return sentence(rule.message, params, language)
  const field = typeof params.field === 'string' ? params.field : null
  const problem = { rule: ImportRule.parse(rule.id), severity, cell: at?.cell ?? null, field, params }
  return importProblemSentence(problem, language)
}

/**
 * A finding with its sentences in one language.
 * @throws when its rule is not in this pack: a stored verdict of another version must be checked again instead.
 */
export function showFinding(finding: Finding, language: Language): ShownFinding {
  const rule = ruleById(finding.rule)
  if (rule === undefined) throw new Error(`no rule ${finding.rule} in this pack`)
  const { params, doubt, whom, ...shared } = finding
  return {
    ...shared,
    title: inLanguage(rule.title, language),
    actual: sentence(rule.actual, params, language),
    expected: sentence(rule.expected, params, language),
    message: messageOf(rule, finding, language),
    source: rule.source,
    citation: citation(rule.source, language),
    confidence: rule.confidence,
    repair: inLanguage(rule.repair, language),
    reason: null,
    seen: null,
    waiver: null,
    dueOn: null,
    overdue: false,
    handled: null,
  }
}

/** What was missing, in words: “needs the month's attendance”. */
export function showNeed({ needs, rows }: NotChecked, language: Language): string {
  const what = needWords(needs, language)
  if (rows === null) return language === 'en' ? `Not checked: needs ${what}` : `未检查：缺少${what}`
  return language === 'en' ? `${rows} row(s) not checked: need ${what}` : `${rows}行未检查：缺少${what}`
}

/** What was not checked, with the title of its rule; the rule of another version by its id. */
export function showNotChecked(notChecked: NotChecked, language: Language): ShownNotChecked {
  const rule = ruleById(notChecked.rule)
  const title = rule === undefined ? notChecked.rule : inLanguage(rule.title, language)
  return { ...notChecked, title, message: showNeed(notChecked, language) }
}
