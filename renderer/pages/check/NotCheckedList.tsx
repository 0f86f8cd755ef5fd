import { Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownNotChecked } from '../../../contract/finding.ts'
<<<<<<< HEAD
import { isPaperBook } from '../../../contract/paper-fields.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { useRules } from '../rules/use-rules.ts'

/** Rules that could not be judged, by what they lack: never counted as passed. */
=======
import { RuleLink } from '../rules/RuleLink.tsx'

/** Rules that could not be judged, with what they lack: never counted as passed. */
>>>>>>> b7cbfb7 (What was not checked is said in words, with its rule's title, in R25, window and answers; R25's families have names and its conclusion counts what was not checked)
export function NotCheckedList({ notChecked }: { notChecked: readonly ShownNotChecked[] }) {
  const { t } = useTranslation()
  if (notChecked.length === 0) return null
<<<<<<< HEAD
  const title = (id: string) => {
    const card = rules.data?.find(each => each.id === id)
    return card ? (language === 'en' ? card.title.en : card.title.zh) : id
  }
  const byMessage = Map.groupBy(notChecked, each => each.message)
=======
>>>>>>> b7cbfb7 (What was not checked is said in words, with its rule's title, in R25, window and answers; R25's families have names and its conclusion counts what was not checked)
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
<<<<<<< HEAD
              {[...byMessage].map(([message, items]) => (
                <li key={message}>
                  {message} <NeededBook needs={items[0]?.needs ?? ''} />
                  <div className="dim small">{items.map(each => title(each.rule)).join(' · ')}</div>
=======
              {notChecked.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once
                <li key={index}>
                  <RuleLink rule={each.rule} /> <span className="dim">{each.words}</span>
>>>>>>> b7cbfb7 (What was not checked is said in words, with its rule's title, in R25, window and answers; R25's families have names and its conclusion counts what was not checked)
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
