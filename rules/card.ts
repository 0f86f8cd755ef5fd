import type { RuleCard } from '../contract/finding.ts'
import type { Language } from './bilingual.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { checkMonth } from './engine.ts'
import { changeText } from './example-text.ts'
import { parameterHistory, parameterText } from './parameters/parameter-set.ts'
import { PENALTIES } from './penalties.ts'
import type { Rule } from './rule.ts'
import { BUILT_IN_BOOK, type RuleBook } from './rule-book.ts'
import { inLanguage } from './sentence.ts'
import { showFinding } from './show.ts'
import { citation } from './sources.ts'

/** The worked example: what the smallest failing case says, and the near miss that passes. */
function exampleText(rule: Rule, language: Language): string {
  const { fails, passes } = rule.examples
  const [first] = checkMonth(changedMonth(fails.change), {
    rules: [rule],
    stage: rule.stage ?? 'prepare',
  }).findings
  const says = first === undefined ? '' : showFinding(first, language).message
  const cell = first?.at == null ? '' : `${first.at.sheet}!${first.at.cell} `
  return language === 'en'
    ? `Fails: ${changeText(fails.change, language)} → ${cell}${says}\nPasses: ${changeText(passes.change, language)}`
    : `不通过：${changeText(fails.change, language)} → ${cell}${says}\n通过：${changeText(passes.change, language)}`
}

/** A rule as `rules list` and `rules explain` show it, in one language, with every dated value it may judge by. */
export function ruleCard(
  rule: Rule,
  language: Language,
  { parameters, settings }: Pick<RuleBook, 'parameters' | 'settings'> = BUILT_IN_BOOK,
): RuleCard {
  const set = settings.get(rule.id)
  return {
    id: rule.id,
    family: rule.id.slice(0, 3),
    title: rule.title,
    severity: set?.severity === undefined ? [...rule.severity] : [set.severity],
    on: set?.on ?? true,
    scope: rule.scope,
    source: citation(rule.source, language),
    confidence: rule.confidence,
    description: inLanguage(rule.failsWhen, language),
    repair: inLanguage(rule.repair, language),
    blindSpot: inLanguage(rule.blindSpot, language),
    penalty: rule.penalty === null ? null : inLanguage(PENALTIES[rule.penalty], language),
    parameters: rule.parameters
      .flatMap(key => parameterHistory(parameters, key))
      .map(row => ({
        key: row.key,
        value: parameterText(row),
        effectiveFrom: row.effectiveFrom,
        source: citation(row.source, language),
        confidence: row.confidence,
      })),
    example: exampleText(rule, language),
  }
}
