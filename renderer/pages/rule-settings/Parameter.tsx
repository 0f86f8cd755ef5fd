import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import type { ParameterUnit, ParameterView } from '../../../contract/rule-settings.ts'
import { useCore } from '../../app/core.ts'
import { ConfidenceTag } from '../rules/ConfidenceTag.tsx'
import { ParameterForm } from './ParameterForm.tsx'
import { useRuleChange } from './use-rerun.ts'

/** Units that a value does not show by itself. */
const COUNTED = new Set<ParameterUnit>(['fen', 'months', 'days'])

/** One threshold: what is in force, where it comes from, which rules read it, and what was set by hand. */
export function Parameter({ view, project }: { view: ParameterView; project: Project | null }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const change = useRuleChange()
  const [setting, setSetting] = useState(false)
  const { key, inForce, rows, adjustable, rules, settings } = view
  const last = rows.at(-1)
  return (
    <div className="connection">
      {rules.map(({ title }) => title).join(t('reconcile.comma'))} <code className="dim">{key}</code> ={' '}
      <b className="num">{inForce ?? '—'}</b> {COUNTED.has(view.unit) && t(`params.unit.${view.unit}`)}{' '}
      {last && (
        <>
          <span className="dim small">
            {last.effectiveFrom} · {last.source}{' '}
          </span>
          <ConfidenceTag confidence={last.confidence} />
        </>
      )}
      {adjustable ? (
        <Button size="small" onClick={() => setSetting(!setting)}>
          {t('params.set')}
        </Button>
      ) : (
        <span className="dim small">{t('params.isLaw')}</span>
      )}
      {settings.map(({ id, project: code, effectiveFrom, value, reason, by }) => (
        <div key={id}>
          {code ?? t('waivers.scope.company')} · {effectiveFrom} → <b className="num">{value}</b>{' '}
          <span className="dim small">{t('check.reasonGiven', { by, text: reason })} </span>
          <Popconfirm
            title={t('params.unsetAsk')}
            onConfirm={() => change(() => client.parameters.unset({ id }))}
          >
            <Button size="small">{t('waivers.remove')}</Button>
          </Popconfirm>
        </div>
      ))}
      {setting && (
        <ParameterForm parameter={key} unit={view.unit} project={project} onDone={() => setSetting(false)} />
      )}
    </div>
  )
}
