import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../contract/api/imports.ts'
import { localTime } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { troubleText } from '../../app/trouble.ts'
import { IMPORT_STATE_COLOURS } from './import-state-colours.ts'
import { PasswordForm, wantsPassword } from './PasswordForm.tsx'
import { dequeue, useQueue } from './queue.ts'

/** Files being read, waiting for a decision, and done: newest first. */
export function ImportList({ views, opened }: { views: readonly ImportView[]; opened: string | null }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const queue = useQueue()
  return (
    <div className="pane-list">
      {queue.map(item => (
        <div key={item.key} className="file-item">
          <b>{item.file.name}</b>
          {item.state === 'failed' ? (
            <>
              <span className="file-trouble" role="alert">
                {troubleText(item.error, language, t('app.defectDetail'))}
              </span>
              {wantsPassword(item) && <PasswordForm item={item} />}
            </>
          ) : (
            <span className="dim">{item.state === 'reading' ? t('app.loading') : t('imports.queue')}</span>
          )}
          {item.state !== 'reading' && (
            <Button
              size="small"
              aria-label={`${t('imports.drop1')} ${item.file.name}`}
              onClick={() => dequeue(item.key)}
            >
              {t('imports.drop1')}
            </Button>
          )}
        </div>
      ))}
      {views.length === 0 && queue.length === 0 && <p className="dim">{t('imports.historyEmpty')}</p>}
      {views.map(view => (
        <button
          type="button"
          key={view.id}
          className="file-item"
          aria-current={view.id === opened}
          onClick={() => go({ page: 'imports', focus: { import: view.id } })}
        >
          <b>{view.file}</b>
          <span>
            <Tag color={IMPORT_STATE_COLOURS[view.state]}>{t(`importState.${view.state}`)}</Tag>
            <span className="dim small">{localTime(view.at)}</span>
          </span>
        </button>
      ))}
    </div>
  )
}
