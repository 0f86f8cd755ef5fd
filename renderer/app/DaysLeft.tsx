import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'

/** Fewer days than this ask for something to be done now. */
const SOON = 3

/** How many days are left until something falls due, in words; colour only repeats them. */
export function DaysLeft({ days }: { days: number }) {
  const { t } = useTranslation()
  const text =
    days > 0
      ? t('warnings.left', { count: days })
      : days === 0
        ? t('warnings.today')
        : t('warnings.over', { count: -days })
  return <Tag color={days <= 0 ? 'error' : days <= SOON ? 'warning' : 'default'}>{text}</Tag>
}
