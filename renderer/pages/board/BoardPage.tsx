import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { StepTable } from './StepTable.tsx'
import { TodoColumn } from './TodoColumn.tsx'
import { Totals } from './Totals.tsx'

/** Home: projects down, the steps of the month across, and what waits for the person. */
export function BoardPage() {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period } = useRoute()
  const { data, error, refetch } = useQuery(query.months.board.queryOptions({ input: { period, language } }))
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.projects.length === 0)
    return (
      <Empty
        title={t('app.noProjects')}
        detail={t('app.noProjectsDetail')}
        action={{
          label: t('app.addProject'),
          run: () => go({ page: 'settings', focus: { tab: 'projects' } }),
        }}
      />
    )
  const month = monthName(t, period)
  // A month is as far as its slowest project; pay comes after the step "submit".
  const left = Math.max(
    ...data.projects.map(
      project =>
        project.steps.filter(
          ({ step, state }) => state !== 'done' && !['pay', 'result', 'archive'].includes(step),
        ).length,
    ),
  )
  const paid = data.projects.every(project =>
    project.steps.some(({ step, state }) => step === 'result' && state === 'done'),
  )
  const headline = paid ? t('board.paid', { month }) : left === 0 ? t('board.ready', { month }) : null
  const facts = [
    t('board.projects', { count: data.projects.length }),
    t('app.people', { count: data.totals.onRoster }),
    data.payDay && t('board.payDay', { date: data.payDay }),
  ]
  return (
    <div className="board">
      <div className="board-main">
        <PageHead
          title={headline ?? t('board.stepsLeft', { month, count: left })}
          detail={facts.filter(Boolean).join(' · ')}
        />
        <Totals totals={data.totals} />
        <StepTable projects={data.projects} />
        {data.totals.paid + data.totals.attended === 0 && (
          <Empty
            title={t('board.emptyTitle')}
            detail={t('board.emptyDetail')}
            action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
          />
        )}
      </div>
      <TodoColumn todos={data.todos} />
    </div>
  )
}
