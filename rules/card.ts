import { shiftDate } from '../contract/dates.ts'
import type { RuleCard } from '../contract/finding.ts'
import type { Language } from './bilingual.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { checkMonth } from './engine.ts'
import { changeText } from './example-text.ts'
import { needWords } from './needs.ts'
import { type ParameterSet, parameterHistory, parameterText } from './parameters/parameter-set.ts'
import { penaltyText } from './penalties.ts'
import type { Rule } from './rule.ts'
import { BUILT_IN_BOOK, type RuleBook } from './rule-book.ts'
import { inLanguage } from './sentence.ts'
import { showFinding } from './show.ts'
import { citation } from './sources.ts'

/** The smallest case that fails: what is changed in a clean month, where it is found, what is said of it. */
function failingCase(rule: Rule, language: Language): RuleCard['fails'] {
  const { change } = rule.examples.fails
  const [first] = checkMonth(changedMonth(change), {
    rules: [rule],
    stage: rule.stage ?? 'prepare',
  }).findings
  return {
    change: changeText(change, language),
    at: first?.at ?? null,
    says: first === undefined ? '' : showFinding(first, language).message,
  }
}

/** The example as one text. */
function exampleText({ change, at, says }: RuleCard['fails'], passes: string, language: Language): string {
  const cell = at === null ? '' : `${at.sheet}!${at.cell} `
  return language === 'en'
    ? `Fails: ${change} → ${cell}${says}\nPasses: ${passes}`
    : `不通过：${change} → ${cell}${says}\n通过：${passes}`
}

/** Every dated value of a key, each with the last day on which it held. */
function datedValues(parameters: ParameterSet, key: string, language: Language): RuleCard['parameters'] {
  const history = parameterHistory(parameters, key)
  return history.map((row, index) => {
    const next = history[index + 1]
    return {
      key,
      value: parameterText(row),
      effectiveFrom: row.effectiveFrom,
      effectiveUntil: next === undefined ? null : shiftDate(next.effectiveFrom, -1),
      source: citation(row.source, language),
      confidence: row.confidence,
    }
  })
}

/** A rule as `rules list` and `rules explain` show it, in one language, with every dated value it may judge by. */
export function ruleCard(
  rule: Rule,
  language: Language,
  { parameters, settings }: Pick<RuleBook, 'parameters' | 'settings'> = BUILT_IN_BOOK,
): RuleCard {
  const set = settings.get(rule.id)
  const fails = failingCase(rule, language)
  const passes = changeText(rule.examples.passes.change, language)
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
    penalty: penaltyText(rule, language),
    parameters: rule.parameters.flatMap(key => datedValues(parameters, key, language)),
    needs: rule.needs.map(need => needWords(need, language)),
    example: exampleText(fails, passes, language),
    fails,
    passes,
  }
}
