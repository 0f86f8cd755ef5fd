import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../contract/entities.ts'
import { Empty } from './Empty.tsx'
import { go } from './route.ts'
import { useProject } from './use-project.ts'
import { Waiting } from './Waiting.tsx'

/** Shows a page for the chosen project; where no project exists, says how to get one. */
export function ForProject({ children }: { children: (project: Project) => ReactNode }) {
  const { t } = useTranslation()
  const { projects, project } = useProject()
  if (projects === undefined) return <Waiting />
  if (project === null)
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
  return children(project)
}
