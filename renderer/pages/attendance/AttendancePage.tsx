import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceRow } from '../../../contract/api/months.ts'
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
import { Grid } from '../../grid/Grid.tsx'
import { GridToolbar } from '../../grid/GridToolbar.tsx'
import { useGridModel } from '../../grid/use-grid-model.ts'
import { attendanceColumns } from './attendance-columns.ts'

export function AttendancePage() {
  return <ForProject>{project => <Attendance key={project.id} project={project} />}</ForProject>
}

const NO_ROWS: AttendanceRow[] = []
const person = ({ name, initials, idNumber }: AttendanceRow) => ({ name, initials, idNumber })

/** The day grid of a month: one row per person, one cell per day. */
function Attendance({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period, focus } = useRoute()
  const { data, error, refetch } = useQuery(
    query.months.attendance.queryOptions({ input: { projectId: project.id, period } }),
  )
  const columns = useMemo(() => attendanceColumns(t, language, period), [t, language, period])
  const model = useGridModel(data ?? NO_ROWS, columns, person)
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.length === 0)
    return (
      <Empty
        title={t('attendance.emptyTitle')}
        detail={t('attendance.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
      />
    )
  return (
    <div className="grid-page">
      <PageHead title={t('attendance.title')} detail={`${project.name} · ${monthName(t, period)}`} />
      <GridToolbar model={model} hint={t('attendance.legend')} />
      <Grid
        label={t('attendance.title')}
        model={model}
        columns={columns}
        rowKey={row => row.id}
        focus={focus.line ? { row: focus.line } : undefined}
        remark={row => (
          <div className="remark">
            <b>{row.name}</b>
            {row.workerId === null && <span className="warn">{t('attendance.unknown')}</span>}
            {row.at && (
              <span className="dim">
                {row.at.file} › {row.at.sheet} › {row.at.cell}
              </span>
            )}
          </div>
        )}
      />
    </div>
  )
}
