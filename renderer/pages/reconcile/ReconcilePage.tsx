import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReconciledRow } from '../../../contract/api/months.ts'
import type { Project } from '../../../contract/entities.ts'
import { formatYuan, hundredthsText } from '../../../contract/money.ts'
import type { ComparedPapers } from '../../../contract/reconciliation.ts'
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
import { DifferenceFilter, type Wanted } from './DifferenceFilter.tsx'
import { PersonRemark } from './PersonRemark.tsx'
import { reconcileColumns } from './reconcile-columns.ts'

export function ReconcilePage() {
  return <ForProject>{project => <Reconciled key={project.id} project={project} />}</ForProject>
}

const NO_ROWS: ReconciledRow[] = []
const NO_PAPERS = { roster: false, attendance: false, punches: false, payroll: false, bank: false }
const PAPERS = [
  'roster',
  'attendance',
  'punches',
  'payroll',
  'bank',
] as const satisfies (keyof ComparedPapers)[]
const person = ({ name, initials, idNumber }: ReconciledRow) => ({ name, initials, idNumber })

/** Attendance, payroll and bank held against each other: one row a person, every difference named. */
function Reconciled({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period } = useRoute()
  const [wanted, setWanted] = useState<Wanted>('any')
  const { data, error, refetch } = useQuery(
    query.months.reconciliation.queryOptions({ input: { projectId: project.id, period } }),
  )
  const compared = data?.compared ?? NO_PAPERS
  const columns = useMemo(
    () => reconcileColumns(t, language, period, compared),
    [t, language, period, compared],
  )
  const shown = wanted === 'any' && data?.totals.differing === 0 ? 'all' : wanted
  const rows = useMemo(
    () => (data?.people ?? NO_ROWS).filter(({ differences }) => isWanted(differences, shown)),
    [data, shown],
  )
  const model = useGridModel(rows, columns, person)
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  const { totals } = data
  const missing = PAPERS.filter(paper => !compared[paper])
  const head = `${project.name} · ${monthName(t, period)}`
  if (!compared.attendance && !compared.payroll)
    return (
      <Empty
        title={t('reconcile.emptyTitle')}
        detail={t('reconcile.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
      />
    )
  const cards = [
    {
      label: t('reconcile.attendedDays'),
      value: hundredthsText(totals.attendedDays),
      people: totals.attended,
    },
    { label: t('reconcile.paidDays'), value: hundredthsText(totals.paidDays), people: totals.listed },
    { label: t('reconcile.netPay'), value: formatYuan(totals.netPay), people: totals.listed },
    { label: t('reconcile.paid'), value: formatYuan(totals.paidAmount), people: totals.paid },
  ]
  return (
    <div className="grid-page">
      <PageHead title={t('reconcile.title')} detail={head}>
        <Button onClick={() => go({ page: 'reports', focus: { report: 'RC' } })}>
          {t('reconcile.report')}
        </Button>
        <Button onClick={() => go({ page: 'reports', focus: { report: 'R06' } })}>
          {t('reconcile.exceptions')}
        </Button>
      </PageHead>
      {missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('reconcile.missing', {
            papers: missing.map(paper => t(`reconcile.paper.${paper}`)).join(t('reconcile.comma')),
          })}
        />
      )}
      <dl className="totals">
        {cards.map(card => (
          <div key={card.label}>
            <dt>{card.label}</dt>
            <dd>
              {card.value} <small>{t('app.people', { count: card.people })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <DifferenceFilter reconciled={data} wanted={shown} onWant={setWanted} />
      <GridToolbar model={model} hint={t('reconcile.legend')} />
      <Grid
        label={t('reconcile.title')}
        model={model}
        columns={columns}
        rowKey={row => row.key}
        remark={row => <PersonRemark row={row} />}
      />
    </div>
  )
}

function isWanted(differences: ReconciledRow['differences'], wanted: Wanted): boolean {
  if (wanted === 'all') return true
  return wanted === 'any' ? differences.length > 0 : differences.some(({ kind }) => kind === wanted)
}
