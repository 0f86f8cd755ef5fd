import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NotChecked } from '../../../contract/finding.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useRules } from '../rules/use-rules.ts'

/** Rules that could not be judged, with what they lack: never counted as passed. */
export function NotCheckedList({ notChecked }: { notChecked: readonly NotChecked[] }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const rules = useRules()
  if (notChecked.length === 0) return null
  const title = (id: string) => {
    const card = rules.data?.find(each => each.id === id)
    return card ? (language === 'en' ? card.title.en : card.title.zh) : id
  }
  return (
    <Collapse
      size="small"
      className="not-checked"
      items={[
        {
          key: 'not-checked',
          label: `${t('check.notChecked')} ${notChecked.length}`,
          children: (
            <ul>
              {notChecked.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once
                <li key={index}>
                  {title(each.rule)} <span className="dim">{t('check.needs', { what: each.needs })}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
