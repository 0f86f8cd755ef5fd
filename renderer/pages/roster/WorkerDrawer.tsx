import { useQuery } from '@tanstack/react-query'
import { Descriptions, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterRow } from '../../../contract/api/registers.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useCore } from '../../app/core.ts'
import { localTime } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { rosterColumns } from './roster-columns.ts'

/** One person: his data and every change of it. */
export function WorkerDrawer({ row, onClose }: { row: RosterRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const history = useQuery(query.workers.history.queryOptions({ input: { workerId: row.worker.id } }))
  return (
    <Drawer open onClose={onClose} title={row.worker.name} size={460}>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={rosterColumns(t, language)
          .filter(column => column.text(row) !== '')
          .map(column => ({ key: column.id, label: column.title, children: column.text(row) }))}
      />
      <h2>{t('roster.history')}</h2>
      {history.error && <Trouble error={history.error} />}
      {history.isPending && <Waiting />}
      {history.data?.length === 0 && <p className="dim">{t('roster.historyEmpty')}</p>}
      <ul className="changes">
        {history.data?.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an immutable list, oldest entries never move
          <li key={index}>
            <b>{fieldWords(change.field, language) ?? t('roster.details')}</b>{' '}
            <del>{change.before ?? t('imports.empty')}</del> → <ins>{change.after ?? t('imports.empty')}</ins>
            <div className="dim small">{t('roster.by', { who: change.by, when: localTime(change.at) })}</div>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
