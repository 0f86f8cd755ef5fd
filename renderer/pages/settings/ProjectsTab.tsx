import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '../../app/route.ts'
import { useProject } from '../../app/use-project.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { ProjectDetails } from './ProjectDetails.tsx'
import { ProjectForm } from './ProjectForm.tsx'

/** The projects of the ledger; the chosen one with all that is registered on it. */
export function ProjectsTab() {
  const { t } = useTranslation()
  const { projects, project } = useProject()
  const [adding, setAdding] = useState(false)
  if (projects === undefined) return <Waiting />
  const fresh = adding || project === null
  return (
    <div className="two-panes">
      <div className="pane-list">
        {projects.map(each => (
          <button
            type="button"
            key={each.id}
            className="file-item"
            aria-current={!fresh && each.id === project?.id}
            onClick={() => {
              setAdding(false)
              go({ page: 'settings', project: each.id, focus: { tab: 'projects' } })
            }}
          >
            <b>{each.name}</b>
            <span className="dim small">
              {each.code} · {t(`projectStatus.${each.status}`)}
            </span>
          </button>
        ))}
        <Button block onClick={() => setAdding(true)}>
          {t('settings.addProject')}
        </Button>
      </div>
      {fresh ? (
        <ProjectForm
          key="new"
          project={null}
          onSaved={saved => {
            setAdding(false)
            go({ page: 'settings', project: saved.id, focus: { tab: 'projects' } })
          }}
        />
      ) : (
        project && <ProjectDetails key={project.id} project={project} />
      )}
    </div>
  )
}
