import type { RuleCard } from '../../../contract/finding.ts'
import { confidenceWords } from '../../../contract/language/confidence.ts'
import { familyWords } from '../../../contract/language/rule-families.ts'
import { severityWords } from '../../../contract/language/words.ts'
import type { Terminal } from './terminal.ts'

/** The page of a rule for people: when it fails, an example at its cell, source and values in force, and what it cannot see. */
export function ruleLines(card: RuleCard, { say, language }: Terminal): string[] {
  const { fails, penalty, needs } = card
  const levels = card.severity.map(level => severityWords(level, language)).join(' / ')
  const cell = fails.at === null ? '' : `${fails.at.sheet}!${fails.at.cell} `
  const line = (zh: string, en: string, text: string | null) =>
    text === null || text === '' ? [] : [`${say(zh, en)}: ${text}`]
  return [
    `${card.id}  ${say(card.title.zh, card.title.en)}  [${levels}]  ${familyWords(card.family, language)}`,
    ...line('不通过', 'Fails when', card.description),
    ...line('不通过的例子', 'Fails, for example', `${fails.change} → ${cell}${fails.says}`),
    ...line('通过的例子', 'Passes, for example', card.passes),
    ...line('依据', 'Source', card.source),
    ...line('把握', 'How sure', confidenceWords(card.confidence, language)),
    ...line('后果', 'Penalty', penalty),
    ...line('怎么改', 'Repair', card.repair),
    ...line('看不到的', 'What it cannot see', card.blindSpot),
    ...line('需要的资料', 'Needs', needs.join(say('、', ', '))),
    ...card.parameters.map(({ key, value, effectiveFrom, effectiveUntil, source, confidence }) => {
      const until =
        effectiveUntil === null
          ? say('现行', 'in force')
          : say(`至${effectiveUntil}`, `until ${effectiveUntil}`)
      return `  ${key} = ${value}  ${say('自', 'from ')}${effectiveFrom} ${until}  ${source}  ${confidenceWords(confidence, language)}`
    }),
  ]
}
