import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { OperationView } from '../../../contract/api/sync.ts'
import { operationReasonWords } from '../../../contract/language/words.ts'
import { type Texts, zh } from '../../i18n/zh-CN.ts'

function isKnown<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key)
}

/** What an operation does, in words, with what it is about. */
export function operationTitle(t: TFunction, { kind, label }: OperationView): string {
  const known: Texts['op'] = zh.op
  return isKnown(known, kind) ? `${t(`op.${kind}`)} · ${label}` : label
}

const FIELD_FAULTS = /^\S+:\S+( \S+:\S+)*$/

/** Why an operation waits or was refused: our own reasons in words, the platform's as they are. */
export function reasonWords(t: TFunction, reason: string, language: Language): string {
  const known: Texts['opReason'] = zh.opReason
  if (isKnown(known, reason) && reason !== 'fields') return t(`opReason.${reason}`)
  return FIELD_FAULTS.test(reason)
    ? t('opReason.fields', { what: reason })
    : operationReasonWords(reason, language)
}
