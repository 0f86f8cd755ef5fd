import type { TFunction } from 'i18next'
import * as z from 'zod'
import { IdDocType, PayItem, PayMethod, PayResultStatus, RateUnit, Sex } from '../../../contract/entities.ts'
import { formatYuan } from '../../../contract/money.ts'

/** A value of the preview as a person reads it: the ledger's own words for kinds and states are put into his language. */
export function valueWords(t: TFunction, field: string, value: string): string {
  if (value === 'true') return t('app.yes')
  if (value === 'false') return t('app.no')
  if (field === 'status') return worded(PayResultStatus, value, each => t(`payStatus.${each}`))
  if (field === 'sex') return worded(Sex, value, each => t(`sex.${each}`))
  if (field === 'idDocType') return worded(IdDocType, value, each => t(`idDocType.${each}`))
  if (field === 'rateUnit') return worded(RateUnit, value, each => t(`rateUnit.${each}`))
  if (field === 'otherDue' || field === 'otherDeductions') return payItems(value)
  if (field === 'payMethod') return worded(PayMethod, value, each => t(`payMethod.${each}`))
  return value
}

const PayItems = z.array(PayItem)

/** Named amounts come as JSON. */
function payItems(value: string): string {
  try {
    const items = PayItems.safeParse(JSON.parse(value))
    return items.success
      ? items.data.map(item => `${item.name} ${formatYuan(item.amount)}`).join(', ')
      : value
  } catch {
    return value
  }
}

interface Words<T> {
  safeParse: (value: string) => { success: true; data: T } | { success: false }
}

function worded<T>(words: Words<T>, value: string, say: (known: T) => string): string {
  const known = words.safeParse(value)
  return known.success ? say(known.data) : value
}
