import type { Language } from '../api/base.ts'
import { yuanText } from '../money.ts'
import type { PaperField } from '../paper-fields.ts'
import { paperChoiceWords } from './papers.ts'

const BEIJING_MS = 8 * 3_600_000
const YES_NO = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] } as const

/** The words for yes and no, in this order. */
export function yesNoWords(language: Language): readonly [string, string] {
  return YES_NO[language]
}

/**
 * A value of a paper as a person reads it and may type it: money in yuan, instants in Beijing time, lists with commas, records of a list
 * after semicolons. What was read from it is the same value again (importers/papers/read-value.ts). Unknown is an empty text.
 */
export function paperText(field: PaperField, value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (field.many && Array.isArray(value)) {
    const one = { ...field, many: false }
    return value.map(item => paperText(one, item, language)).join(field.kind === 'record' ? '; ' : ', ')
  }
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? yuanText(value) : ''
    case 'yesNo':
      return yesNoWords(language)[value === true ? 0 : 1]
    case 'choice':
      return paperChoiceWords(String(value), language)
    case 'instant':
      return new Date(Date.parse(String(value)) + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ')
    case 'record': {
      const record: Readonly<Record<string, unknown>> = { ...Object(value) }
      return field.members.map(member => paperText(member, record[member.name], language)).join(' ')
    }
    default:
      return String(value)
  }
}
