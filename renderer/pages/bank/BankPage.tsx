import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PayResultRow } from '../../../contract/api/months.ts'
import type { Project } from '../../../contract/entities.ts'
import { formatYuan } from '../../../contract/money.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { Grid } from '../../grid/Grid.tsx'
import { GridToolbar } from '../../grid/GridToolbar.tsx'
import { useGridModel } from '../../grid/use-grid-model.ts'
import { BatchFile } from './BatchFile.tsx'
import { resultColumns } from './result-columns.ts'

export function BankPage() {
  return <ForProject>{project => <Results key={project.id} project={project} />}</ForProject>
}

const NO_ROWS: PayResultRow[] = []
const person = ({ name, initials }: PayResultRow) => ({ name, initials, idNumber: null })

/** What the bank says became of every payment, against what was due. */
function Results({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period } = useRoute()
  const { data, error, refetch } = useQuery(
    query.months.payResults.queryOptions({ input: { projectId: project.id, period } }),
  )
  const columns = useMemo(() => resultColumns(t, language), [t, language])
  const model = useGridModel(data?.rows ?? NO_ROWS, columns, person)
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.rows.length === 0)
    return (
      <div className="grid-page">
        <PageHead title={t('bank.title')} detail={`${project.name} · ${monthName(t, period)}`}>
          <BatchFile month={{ projectId: project.id, period }} resend={false} />
        </PageHead>
        <Empty
          title={t('bank.emptyTitle')}
          detail={t('bank.emptyDetail')}
          action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
        />
      </div>
    )
  const sum = (status: PayResultRow['status']) => {
    const rows = data.rows.filter(row => row.status === status)
    return { people: rows.length, amount: rows.reduce((all, row) => all + row.amount, 0) }
  }
  const cards = [
    { label: t('bank.paid'), ...sum('paid'), tone: '' },
    { label: t('bank.failed'), ...sum('failed'), tone: 'bad' },
    { label: t('bank.pending'), ...sum('pending'), tone: '' },
    { label: t('bank.unanswered'), ...data.unanswered, tone: 'warn' },
  ]
  return (
    <div className="grid-page">
      <PageHead title={t('bank.title')} detail={`${project.name} · ${monthName(t, period)}`}>
        <BatchFile month={{ projectId: project.id, period }} resend />
      </PageHead>
      <dl className="totals">
        {cards.map(card => (
          <div key={card.label} className={card.people > 0 ? card.tone : ''}>
            <dt>{card.label}</dt>
            <dd>
              {formatYuan(card.amount)} <small>{t('app.people', { count: card.people })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <GridToolbar model={model} />
      <Grid
        label={t('bank.title')}
        model={model}
        columns={columns}
        rowKey={row => row.id}
        remark={row => (
          <div className="remark">
            <b>{row.name}</b>
            {row.at && (
              <span className="dim">
                {row.at.file} › {row.at.sheet} › {row.at.cell}
              </span>
            )}
            {row.lineId && (
              <Button
                size="small"
                type="link"
                onClick={() => go({ page: 'payroll', focus: { line: row.lineId ?? '' } })}
              >
                {t('check.goLine')}
              </Button>
            )}
          </div>
        )}
      />
    </div>
  )
}
