import { useTranslation } from 'react-i18next'
import { type Board, MonthStep } from '../../../contract/api/months.ts'
import { go } from '../../app/route.ts'
import { StepBadge } from './StepBadge.tsx'
import { stepTarget } from './step-target.ts'

/** Projects × steps; each cell opens exactly what it speaks of. */
export function StepTable({ projects }: { projects: Board['projects'] }) {
  const { t } = useTranslation()
  return (
    <table className="steps">
      <thead>
        <tr>
          <th>{t('board.project')}</th>
          {MonthStep.options.map(step => (
            <th key={step}>{t(`step.${step}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map(project => (
          <tr key={project.projectId}>
            <th scope="row">
              <button
                type="button"
                className="link"
                onClick={() => go({ page: 'payroll', project: project.projectId })}
              >
                {project.name}
              </button>
              <small>
                {[
                  project.generalContractor && t('board.contractor', { name: project.generalContractor }),
                  t('app.people', { count: project.people }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </th>
            {MonthStep.options.map(step => {
              const cell = project.steps.find(each => each.step === step)
              return (
                <td key={step}>
                  {cell ? (
                    <StepBadge cell={cell} onOpen={() => go(stepTarget(step, project.projectId))} />
                  ) : (
                    <span className="none">{t('app.none')}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
