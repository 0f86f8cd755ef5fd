import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperBookCard } from '../../../contract/api/papers.ts'
import type { Project } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

/** A book without papers: whether that is known, which rules wait for it, and how to say that there is nothing. */
export function NothingRecorded({ project, card }: { project: Project; card: PaperBookCard }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const key = { projectId: project.id, book: card.book }
  const empty = card.state === 'empty'
  return (
    <div className="nothing-recorded">
      <strong>{empty ? t('papers.emptyTitle') : t('papers.unknownTitle')}</strong>
      <p className="dim">{empty ? t('papers.emptyDetail') : t('papers.unknownDetail')}</p>
      {card.rules.length > 0 && (
        <>
          <p>{empty ? t('papers.rulesJudge') : t('papers.rulesBlocked')}</p>
          <ul>
            {card.rules.map(rule => (
              <li key={rule.id}>{language === 'en' ? rule.title.en : rule.title.zh}</li>
            ))}
          </ul>
        </>
      )}
      {empty ? (
        <Button onClick={() => act(() => client.papers.forget(key))}>{t('papers.withdrawNone')}</Button>
      ) : (
        <Button onClick={() => act(() => client.papers.declareEmpty(key))}>{t('papers.declareNone')}</Button>
      )}
    </div>
  )
}
