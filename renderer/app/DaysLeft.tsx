import { Tag } from 'antd'
import { daysLeftWords } from '../../contract/language/days-left.ts'
import { usePreferences } from './preferences.ts'

/** Fewer days than this ask for something to be done now. */
const SOON = 3

/** How many days are left until something falls due, in words; colour only repeats them. */
export function DaysLeft({ days }: { days: number }) {
  const { language } = usePreferences()
  const color = days <= 0 ? 'error' : days <= SOON ? 'warning' : 'default'
  return <Tag color={color}>{daysLeftWords(days, language)}</Tag>
}
