import { Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownNotChecked } from '../../../contract/finding.ts'
import { isPaperBook } from '../../../contract/paper-fields.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { useRules } from '../rules/use-rules.ts'

/** Rules that could not be judged, with what they lack: never counted as passed. */
export function NotCheckedList({ notChecked }: { notChecked: readonly ShownNotChecked[] }) {
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
                  {title(each.rule)} <span className="dim">{each.message}</span>
                  {isPaperBook(each.needs) && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => go({ page: 'papers', focus: { book: each.needs } })}
                    >
                      {t('check.recordPaper')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
