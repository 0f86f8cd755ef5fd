import { UndoOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditableLineField, type PayrollRow } from '../../../contract/api/months.ts'
import { shiftPeriod } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { useRecheck } from '../../app/recheck.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { useUndo } from '../../app/use-undo.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { EmptyColumns } from '../../grid/EmptyColumns.tsx'
import { Grid } from '../../grid/Grid.tsx'
import { GridToolbar } from '../../grid/GridToolbar.tsx'
import { useGridModel } from '../../grid/use-grid-model.ts'
import { useUsedColumns } from '../../grid/use-used-columns.ts'
import { CellRemark } from './CellRemark.tsx'
import { findLine } from './find-line.ts'
import { PayrollTotals } from './PayrollTotals.tsx'
import { payrollColumns } from './payroll-columns.ts'
import { withRows } from './with-rows.ts'

export function PayrollPage() {
  return <ForProject>{project => <Payroll key={project.id} project={project} />}</ForProject>
}

const NO_ROWS: PayrollRow[] = []
const person = ({ name, initials, idNumber }: PayrollRow) => ({ name, initials, idNumber })

/** The wage sheets of a month in one grid: edit a cell, and the month is checked again at once. */
function Payroll({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query } = useCore()
  const { language } = usePreferences()
  const { period, focus } = useRoute()
  const [unmask, setUnmask] = useState(false)
  const act = useAct()
  const recheck = useRecheck()
  const undo = useUndo()
  const queries = useQueryClient()
  const view = { projectId: project.id, period, unmask, language }
  const { data, error, refetch } = useQuery(
    query.months.payroll.queryOptions({ input: view, placeholderData: before => before }),
  )
  const defined = useMemo(() => payrollColumns(t, language, unmask), [t, language, unmask])
  const { columns, ...used } = useUsedColumns(defined, data?.rows ?? NO_ROWS)
  const model = useGridModel(data?.rows ?? NO_ROWS, columns, person)
  const target = useMemo(() => findLine(data?.rows ?? NO_ROWS, focus), [data, focus])
  const edit = async (row: PayrollRow, column: string, text: string) => {
    const field = EditableLineField.safeParse(column)
    if (!field.success) return
    const done = await act(async () => {
      const answer = await client.months.editLine({ lineId: row.id, field: field.data, text, grid: view })
      queries.setQueryData(query.months.payroll.queryKey({ input: view }), shown =>
        withRows(shown, answer.grid),
      )
      return answer
    })
    if (done === null) return
    message.success(t('payroll.edited', { field: fieldWords(column, language) ?? '' }))
    await act(() => recheck(project.id, period))
  }
  const copyLast = async () => {
    const from = shiftPeriod(period, -1)
    const copy = await act(() => client.months.copyMonth({ projectId: project.id, from, to: period }))
    if (copy) message.success(t('payroll.copied', copy))
  }
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.rows.length === 0)
    return (
      <Empty
        title={t('payroll.emptyTitle')}
        detail={t('payroll.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
        other={{ label: t('payroll.copyLast'), run: copyLast }}
      />
    )
  return (
    <div className="grid-page">
      <PageHead title={t('payroll.title')} detail={`${project.name} · ${monthName(t, period)}`}>
        <PayrollTotals data={data} />
      </PageHead>
      <GridToolbar model={model} hint={t('grid.editHint')} unmasked={unmask} onUnmask={setUnmask}>
        <EmptyColumns {...used} />
        <Button icon={<UndoOutlined />} onClick={undo}>
          {t('payroll.undo')}
        </Button>
      </GridToolbar>
      <Grid
        label={t('payroll.title')}
        model={model}
        columns={columns}
        rowKey={row => row.id}
        focus={target}
        onEdit={edit}
        remark={(row, column) => <CellRemark row={row} column={column} unmask={unmask} />}
      />
    </div>
  )
}
