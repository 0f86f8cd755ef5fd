import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaiverView } from '../../../contract/waiver.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { useProject } from '../../app/use-project.ts'
import { FreezeForm } from './FreezeForm.tsx'

const COLOURS = { coming: 'default', active: 'processing', ended: 'warning', needless: 'warning' } as const

/** Every waiver with what it hides; those that have ended or hide nothing ask to be taken back. */
export function WaiversTab() {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { project } = useProject()
  const [freezing, setFreezing] = useState(false)
  const { data, error } = useQuery(query.waivers.list.queryOptions({ input: { language } }))
  return (
    <div className="card">
      <div className="detail-head">
        <h2>{t('waivers.title')}</h2>
        {project && <Button onClick={() => setFreezing(true)}>{t('waivers.freeze')}</Button>}
      </div>
      <p className="dim">{t('waivers.lead')}</p>
      {error && <Trouble error={error} />}
      {freezing && project && <FreezeForm project={project} onDone={() => setFreezing(false)} />}
      {data?.length === 0 && <p className="dim">{t('waivers.none')}</p>}
      {data?.map(waiver => (
        <Waiver key={waiver.id} waiver={waiver} />
      ))}
    </div>
  )
}

function Waiver({ waiver }: { waiver: WaiverView }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const { id, title, scope, project, person, file, sheet, reason, by, from, until, frozen, state, hides } =
    waiver
  const where = [project, person, file, sheet].filter(part => part !== null).join(' › ')
  return (
    <div className="connection">
      <Tag color={COLOURS[state]}>{t(`waivers.state.${state}`)}</Tag>
      <b>{title}</b> {t(`waivers.scope.${scope}`)} {where}
      {hides !== null && <span className="dim"> · {t('waivers.hides', { count: hides })}</span>}
      {frozen !== null && <span className="dim"> · {t('waivers.frozen', { count: frozen })}</span>}
      <div className="dim small">
        {t('check.reasonGiven', { by, text: reason })} · {from} – {until}
      </div>
      <Popconfirm title={t('waivers.removeAsk')} onConfirm={() => act(() => client.waivers.remove({ id }))}>
        <Button size="small">{t('waivers.remove')}</Button>
      </Popconfirm>
    </div>
  )
}
