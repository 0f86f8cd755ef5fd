import { formatYuan, hundredthsText } from '../contract/money.ts'
import type { Bilingual, Language } from './bilingual.ts'
import type { Params } from './rule.ts'
import { wordsOfField, wordsOfValue } from './words.ts'

const PLACEHOLDER = /\{(\w+)(?:\|(\w+))?\}/g

/** The text of one language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh
}

function formatted(params: Params, name: string, format: string, language: Language): string {
  const value = params[name]
  if (value === undefined || value === null) return '—'
  switch (format) {
    case 'yuan':
      return typeof value === 'number' ? formatYuan(value) : String(value)
    case 'total':
      return typeof value === 'number' && params.field !== 'people' ? formatYuan(value) : String(value)
    case 'days':
      return typeof value === 'number' ? hundredthsText(value) : String(value)
    case 'word':
      return wordsOfValue(String(value), language)
    case 'fields':
      return String(value)
        .split(',')
        .map(field => wordsOfField(field, language))
        .join(language === 'en' ? ', ' : '、')
    default:
      return String(value)
  }
}

/**
 * Fills a template from a finding's params: `{net|yuan}` 1,234.50 · `{days|days}` 23.5 · `{kind|word}` a fixed word ·
 * `{missing|fields}` names of fields · `{sum|total}` money unless the param `field` is people · `{count}` as it is. What a finding does not say is shown as —.
 */
export function sentence(template: Bilingual, params: Params, language: Language): string {
  return inLanguage(template, language).replace(PLACEHOLDER, (_, name: string, format: string | undefined) =>
    formatted(params, name, format ?? '', language),
  )
}

/** Names of the params that a template speaks of. */
export function placeholders(template: Bilingual): string[] {
  return [template.zh, template.en].flatMap(text =>
    [...text.matchAll(PLACEHOLDER)].map(match => match[1] ?? ''),
  )
}
