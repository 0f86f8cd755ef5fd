import { useTranslation } from 'react-i18next'
import type { ShownProblem } from '../../../contract/api/imports.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'

/** Problems met while reading, each at its cell. */
export function ProblemList({ title, problems }: { title: string; problems: readonly ShownProblem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <div className="problems">
      <b>{title}</b> <span className="dim">{t('app.places', { count: problems.length })}</span>
      <ul>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one reading never changes
          <li key={index}>
            <SeverityTag severity={problem.severity} />
            {problem.cell && (
              <code>
                {problem.sheet ? `${problem.sheet} › ` : ''}
                {problem.cell}
              </code>
            )}{' '}
            {problem.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
