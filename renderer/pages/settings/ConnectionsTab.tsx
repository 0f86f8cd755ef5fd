import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCore } from '../../app/core.ts'
import { ForProject } from '../../app/ForProject.tsx'
import { Trouble } from '../../app/Trouble.tsx'
import { ConnectionForm } from './ConnectionForm.tsx'

/** Connections to platforms; a drill connection is marked as one wherever it appears. */
export function ConnectionsTab() {
  const { t } = useTranslation()
  const { query } = useCore()
  const { data, error } = useQuery(query.sync.connections.queryOptions())
  const [adding, setAdding] = useState(false)
  return (
    <ForProject>
      {project => (
        <div className="card">
          <div className="detail-head">
            <h2>{t('settings.connections')}</h2>
            <Button onClick={() => setAdding(true)}>{t('sync.addConnection')}</Button>
          </div>
          {error && <Trouble error={error} />}
          {data?.length === 0 && <p className="dim">{t('settings.nothing')}</p>}
          {data?.map(each => (
            <div key={each.id} className="connection">
              <b>{each.name}</b> {t(`profile.${each.profile}`)} <code>{each.url}</code>{' '}
              {each.drill && <Tag color="error">{t('app.drill')}</Tag>}
              {each.parked && <Tag color="warning">{t('sync.parked')}</Tag>}
            </div>
          ))}
          {adding && <ConnectionForm projectId={project.id} onDone={() => setAdding(false)} />}
        </div>
      )}
    </ForProject>
  )
}
