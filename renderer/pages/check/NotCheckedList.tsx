import { Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownNotChecked } from '../../../contract/finding.ts'
import { isPaperBook } from '../../../contract/paper-fields.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { useRules } from '../rules/use-rules.ts'

/** Rules that could not be judged, by what they lack: never counted as passed. */
export function NotCheckedList({ notChecked }: { notChecked: readonly ShownNotChecked[] }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const rules = useRules()
  if (notChecked.length === 0) return null
  const title = (id: string) => {
    const card = rules.data?.find(each => each.id === id)
    return card ? (language === 'en' ? card.title.en : card.title.zh) : id
  }
  const byMessage = Map.groupBy(notChecked, each => each.message)
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
              {[...byMessage].map(([message, items]) => (
                <li key={message}>
                  {message} <NeededBook needs={items[0]?.needs ?? ''} />
                  <div className="dim small">{items.map(each => title(each.rule)).join(' · ')}</div>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

/** Where a missing paper is recorded, if it is one. */
function NeededBook({ needs }: { needs: string }) {
  const { t } = useTranslation()
  if (!isPaperBook(needs)) return null
  return (
    <Button type="link" size="small" onClick={() => go({ page: 'papers', focus: { book: needs } })}>
      {t('check.recordPaper')}
    </Button>
  )
}
