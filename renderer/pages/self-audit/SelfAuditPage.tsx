import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { runCall, runJob } from '../../app/jobs.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { RiskTable } from './RiskTable.tsx'
import { TrendCharts } from './TrendCharts.tsx'

/** The company at a glance: what is open in which project and month, and how it went. */
export function SelfAuditPage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query, host } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const { data, error, refetch } = useQuery(query.selfAudit.overview.queryOptions())
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.trend.length === 0)
    return (
      <Empty
        title={t('selfAudit.emptyTitle')}
        detail={t('selfAudit.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
      />
    )
  const check = (keepFresh: boolean) =>
    act(() =>
      runJob(
        t('selfAudit.running'),
        signal => client.checks.run({ language, keepFresh }, { signal }),
        'self-audit',
      ),
    )
  const save = async (format: 'xlsx' | 'pdf') => {
    const made = await act(() =>
      runCall(t('reports.making', { report: 'R25' }), signal =>
        client.selfAudit.report({ format, language }, { signal }),
      ),
    )
    if (made && (await host.saveFile(made.file))) message.success(t('app.saved', { name: made.file.name }))
  }
  const newest = data.projects.flatMap(({ months }) => months.slice(0, 1))
  const unknown = data.projects.flatMap(({ months }) => months).filter(({ stale }) => stale).length
  const sum = (level: 'block' | 'alert' | 'warn') => newest.reduce((all, { open }) => all + open[level], 0)
  const cards = [
    { label: t('selfAudit.projects'), value: data.projects.length, tone: '' },
    { label: t('selfAudit.openBlocks'), value: sum('block'), tone: 'bad' },
    { label: t('selfAudit.openAlerts'), value: sum('alert'), tone: 'warn' },
    { label: t('selfAudit.unknownMonths'), value: unknown, tone: 'warn' },
  ]
  return (
    <div className="scroll-page">
      <PageHead title={t('selfAudit.title')} detail={t('selfAudit.detail', { today: data.today })}>
        <Button onClick={() => save('xlsx')}>{t('selfAudit.xlsx')}</Button>
        <Button onClick={() => save('pdf')}>{t('selfAudit.pdf')}</Button>
        <Button onClick={() => check(false)}>{t('selfAudit.all')}</Button>
        <Button type={unknown > 0 ? 'primary' : 'default'} onClick={() => check(true)}>
          {t('selfAudit.run')}
        </Button>
      </PageHead>
      <dl className="totals">
        {cards.map(card => (
          <div key={card.label} className={card.value > 0 ? card.tone : ''}>
            <dt>{card.label}</dt>
            <dd>{card.value}</dd>
          </div>
        ))}
      </dl>
      <section className="card">
        <h2>{t('selfAudit.byProject')}</h2>
        <RiskTable projects={data.projects} periods={data.trend.map(({ period }) => period)} />
        <p className="dim small">{t('selfAudit.scoreLead')}</p>
      </section>
      <section className="card">
        <h2>{t('selfAudit.trend')}</h2>
        <TrendCharts trend={data.trend} />
      </section>
    </div>
  )
}
