import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterRow } from '../../../contract/api/registers.ts'
import type { Project } from '../../../contract/entities.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { EmptyColumns } from '../../grid/EmptyColumns.tsx'
import { Grid } from '../../grid/Grid.tsx'
import { GridToolbar } from '../../grid/GridToolbar.tsx'
import { useGridModel } from '../../grid/use-grid-model.ts'
import { useUsedColumns } from '../../grid/use-used-columns.ts'
import { rosterColumns } from './roster-columns.ts'
import { WorkerDrawer } from './WorkerDrawer.tsx'

export function RosterPage() {
  return <ForProject>{project => <Roster key={project.id} project={project} />}</ForProject>
}

const NO_ROWS: RosterRow[] = []
const person = ({ worker, initials }: RosterRow) => ({
  name: worker.name,
  initials,
  idNumber: worker.idNumber,
})

/** People of a project with what the roster says of them. */
function Roster({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { focus } = useRoute()
  const [unmask, setUnmask] = useState(false)
  const [opened, setOpened] = useState<RosterRow | null>(null)
  const { data, error, refetch } = useQuery(
    query.workers.list.queryOptions({ input: { projectId: project.id, unmask } }),
  )
  const defined = useMemo(() => rosterColumns(t, language), [t, language])
  const { columns, ...used } = useUsedColumns(defined, data ?? NO_ROWS)
  const model = useGridModel(data ?? NO_ROWS, columns, person)
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.length === 0)
    return (
      <Empty
        title={t('roster.emptyTitle')}
        detail={t('roster.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
      />
    )
  return (
    <div className="grid-page">
      <PageHead title={t('roster.title')} detail={project.name} />
      <GridToolbar model={model} unmasked={unmask} onUnmask={setUnmask}>
        <EmptyColumns {...used} />
      </GridToolbar>
      <Grid
        label={t('roster.title')}
        model={model}
        columns={columns}
        rowKey={row => row.worker.id}
        focus={focus.worker ? { row: focus.worker } : undefined}
        onOpen={setOpened}
        remark={row => (
          <div className="remark">
            <b>{row.worker.name}</b>
            {row.at && (
              <span className="dim">
                {t('roster.from')} {row.at.file} › {row.at.sheet} › {row.at.cell}
              </span>
            )}
            <Button size="small" type="link" onClick={() => setOpened(row)}>
              {t('roster.history')}
            </Button>
          </div>
        )}
      />
      {opened && <WorkerDrawer row={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
