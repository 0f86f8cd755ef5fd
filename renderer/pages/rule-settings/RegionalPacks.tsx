import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RegionalPackView } from '../../../contract/rule-settings.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useProject } from '../../app/use-project.ts'
import { RuleLink } from '../rules/RuleLink.tsx'
import { useRuleChange } from './use-rerun.ts'

/** Schemes of other regions: off until switched on for the project, and never law here. */
export function RegionalPacks({ packs }: { packs: readonly RegionalPackView[] }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const { project } = useProject()
  const change = useRuleChange()
  return (
    <>
      <h3>{t('packs.regional')}</h3>
      <p className="dim">{t('packs.regionalLead', { name: project?.name ?? '' })}</p>
      {packs.map(({ id, region, note, indicators, on }) => (
        <div key={id} className="connection">
          <Switch
            size="small"
            aria-label={region}
            disabled={project === null}
            checked={project !== null && on.includes(project.code)}
            onChange={checked =>
              project &&
              change(() =>
                client.packs.switch({
                  projectId: project.id,
                  pack: id,
                  on: checked,
                  by: project.laborOfficer ?? t('packs.clerk'),
                  language,
                }),
              )
            }
          />{' '}
          <b>{region}</b> <span className="dim small">{note}</span>
          <ul className="changes">
            {indicators.map(({ says, rules }) => (
              <li key={says}>
                {says}{' '}
                {rules.length === 0 ? (
                  <span className="dim">{t('packs.notCheckable')}</span>
                ) : (
                  rules.map(rule => <RuleLink key={rule} rule={rule} />)
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
