import { useTranslation } from 'react-i18next'
import { riskWords } from '../../../contract/language/words.ts'
import type { MonthFigures, ProjectRisk } from '../../../contract/self-audit.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'

/** Months that stand side by side. */
const MOST = 6

/** Projects × months; each cell says what is open there and opens the check of that month. */
export function RiskTable({
  projects,
  periods,
}: {
  projects: readonly ProjectRisk[]
  periods: readonly string[]
}) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const shown = periods.slice(0, MOST)
  return (
    <table className="steps risks">
      <thead>
        <tr>
          <th>{t('board.project')}</th>
          <th>{t('selfAudit.risk')}</th>
          {shown.map(period => (
            <th key={period}>{period}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map(({ projectId, name, code, level, score, months }) => (
          <tr key={projectId}>
            <th scope="row">
              {name}
              <small>{code}</small>
            </th>
            <td className="level">
              <span className={`badge risk-${level}`}>{riskWords(level, language)}</span>{' '}
              <span className="num">{score}</span>
            </td>
            {shown.map(period => (
              <td key={period}>
                <RiskCell
                  month={months.find(each => each.period === period)}
                  onOpen={() => go({ page: 'check', project: projectId, period })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RiskCell({ month, onOpen }: { month: MonthFigures | undefined; onOpen: () => void }) {
  const { t } = useTranslation()
  if (month === undefined) return <span className="none">{t('app.none')}</span>
  const { block, alert, warn } = month.open
  const parts = [
    ...(block > 0 ? [`${t('severity.block')} ${block}`] : []),
    ...(alert > 0 ? [`${t('severity.alert')} ${alert}`] : []),
    ...(warn > 0 ? [`${t('severity.warn')} ${warn}`] : []),
  ]
  const tone = block > 0 ? 'high' : alert > 0 ? 'medium' : 'low'
  const state = month.checkedAt === null ? t('selfAudit.never') : month.stale ? t('selfAudit.stale') : null
  return (
    <button type="button" className={`risk-cell risk-${state === null ? tone : 'unknown'}`} onClick={onOpen}>
      {state ?? (parts.length === 0 ? t('selfAudit.clear') : parts.join(' · '))}
      <small>{t('app.people', { count: month.listed })}</small>
    </button>
  )
}
