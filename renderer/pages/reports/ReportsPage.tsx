import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { ReportPreview } from './ReportPreview.tsx'

export function ReportsPage() {
  return <ForProject>{project => <Reports key={project.id} project={project} />}</ForProject>
}

/** The catalogue of reports, each previewed as soon as it is chosen. */
function Reports({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period, focus } = useRoute()
  const [text, setText] = useState(focus.find ?? '')
  const { data, error, refetch } = useQuery(query.reports.list.queryOptions())
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.length === 0) return <Empty title={t('reports.none')} />
  const words = (both: { zh: string; en: string }) => (language === 'en' ? both.en : both.zh)
  const title = (card: (typeof data)[number]) => words(card.title)
  const found = data.filter(card =>
    `${card.id} ${title(card)}`.toLowerCase().includes(text.trim().toLowerCase()),
  )
  const absent = found.filter(card => !card.available)
  const chosen = data.find(card => card.id === focus.report)
  return (
    <div className="reports">
      <PageHead title={t('reports.title')} detail={`${project.name} · ${monthName(t, period)}`} />
      <div className="two-panes">
        <div className="pane-list">
          <Input
            allowClear
            placeholder={t('reports.find')}
            aria-label={t('reports.find')}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {found
            .filter(card => card.available)
            .map(card => (
              <button
                type="button"
                key={card.id}
                className="file-item"
                aria-current={card.id === chosen?.id}
                onClick={() => go({ page: 'reports', focus: { report: card.id } })}
              >
                <b>{title(card)}</b>
                <span className="dim small">
                  {card.id} · {words(card.period)}
                </span>
              </button>
            ))}
          {absent.length > 0 && (
            <div className="absent dim small">
              <p>{t('reports.notYet')}</p>
              {absent.map(card => (
                <div key={card.id}>
                  {card.id} {title(card)}
                </div>
              ))}
            </div>
          )}
        </div>
        {chosen ? (
          <ReportPreview
            key={`${chosen.id} ${period}`}
            report={chosen.id}
            title={title(chosen)}
            origins={chosen.origins}
            month={{ projectId: project.id, period }}
          />
        ) : (
          <Empty title={t('reports.pick')} />
        )}
      </div>
    </div>
  )
}
