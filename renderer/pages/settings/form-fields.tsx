import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { isIsoDate } from '../../../contract/dates.ts'
import { parseYuan } from '../../../contract/money.ts'

/** Text of a field or null where it was left empty. */
export function textOrNull(value: string | null | undefined): string | null {
  return value?.trim() || null
}

/** Amount in fen of a text in yuan (grouping allowed); null where it is empty or no amount. */
export function fenOrNull(value: string | null | undefined): number | null {
  const text = value?.replace(/[,，\s]/g, '') ?? ''
  return text === '' ? null : (parseYuan(text)?.fen ?? null)
}

/** Form rule: empty or an amount in yuan. */
export function amountRule(message: string, required = false) {
  return {
    validator: (_: unknown, value: string | null | undefined) => {
      const empty = (value ?? '').trim() === ''
      return (empty && !required) || fenOrNull(value) !== null
        ? Promise.resolve()
        : Promise.reject(new Error(message))
    },
  }
}

interface DateProps {
  value?: string | null
  onChange?: (value: string | null) => void
  picker?: 'date' | 'month'
  id?: string
}

/** A calendar day (or month) as the contract writes it. */
export function DateField({ value, onChange, picker = 'date', id }: DateProps) {
  const format = picker === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD'
  const known = value && (picker === 'month' || isIsoDate(value)) ? dayjs(value) : null
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      picker={picker}
      value={known}
      onChange={day => onChange?.(day ? day.format(format) : null)}
    />
  )
}

/** An amount typed in yuan. */
export function AmountInput(props: {
  value?: string
  onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void
  id?: string
}) {
  return <Input {...props} inputMode="decimal" className="num right" />
}
