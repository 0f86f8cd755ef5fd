import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { useCore } from '../../app/core.ts'
import { ForProject } from '../../app/ForProject.tsx'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportDetail } from './ImportDetail.tsx'
import { ImportList } from './ImportList.tsx'
import { inOrderOfWork } from './order-of-work.ts'
import { Templates } from './Templates.tsx'

export function ImportPage() {
  return <ForProject>{project => <Imports key={project.id} project={project} />}</ForProject>
}

/** Files in, each understood and previewed, then committed or given up; what was done can be taken back. */
function Imports({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { focus } = useRoute()
  const { data, error, refetch } = useQuery(
    query.imports.list.queryOptions({ input: { projectId: project.id, language } }),
  )
  const focused = focus.import
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  const views = inOrderOfWork(data)
  const opened = views.find(view => view.id === focused) ?? views[0]
  // What was decided long ago gives way to the new file; a preview that waits for a decision does not.
  const showNextRead = () => {
    if (focused !== undefined && opened?.state !== 'previewed') go({ page: 'imports' })
  }
  return (
    <div className="imports">
      <PageHead title={t('imports.title')} detail={t('imports.lead')} />
      <DropZone project={project} small={data.length > 0} onTake={showNextRead} />
      <Templates project={project} small={data.length > 0} />
      <div className="two-panes">
        <ImportList views={views} opened={opened?.id ?? null} />
        {opened && (
          <ImportDetail
            key={opened.id}
            view={opened}
            project={project}
            waitingBeside={views
              .filter(view => view.state === 'previewed' && view.id !== opened.id)
              .map(view => view.id)}
          />
        )}
      </div>
    </div>
  )
}
