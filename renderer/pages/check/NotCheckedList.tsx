import { Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownNotChecked } from '../../../contract/finding.ts'
import { isPaperBook } from '../../../contract/paper-fields.ts'
import { go } from '../../app/route.ts'
import { RuleLink } from '../rules/RuleLink.tsx'

/** Rules that could not be judged, by what they lack: never counted as passed. */
export function NotCheckedList({ notChecked }: { notChecked: readonly ShownNotChecked[] }) {
  const { t } = useTranslation()
  if (notChecked.length === 0) return null
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
                  <div className="dim small">
                    {items.map(each => (
                      <RuleLink key={each.rule} rule={each.rule} />
                    ))}
                  </div>
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
