import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerStatus } from '../../../contract/api/ledger.ts'
import { setPreferences, usePreferences } from '../../app/preferences.ts'
import { CreateLedger } from './CreateLedger.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'
import { Unlock } from './Unlock.tsx'

/** What a person sees before the ledger is open: create it and keep the recovery code, or unlock it. */
export function StartPage({
  ledger,
  onCodeShown,
}: {
  ledger: LedgerStatus
  onCodeShown: (shown: boolean) => void
}) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const [code, setCode] = useState<string | null>(null)
  return (
    <div className="start">
      <header>
        <div>
          <b className="logo">{t('app.name')}</b>
          <span className="dim">{t('app.tagline')}</span>
        </div>
        <Select
          value={language}
          aria-label={t('settings.language')}
          onChange={next => setPreferences({ language: next })}
          options={LANGUAGES}
        />
      </header>
      <main className="start-card">
        {code !== null ? (
          <RecoveryCode code={code} onDone={() => onCodeShown(false)} />
        ) : ledger.state === 'missing' ? (
          <CreateLedger folder={ledger.folder} onStarted={onCodeShown} onCreated={made => setCode(made)} />
        ) : (
          <Unlock ledger={ledger} />
        )}
      </main>
    </div>
  )
}

/** Each language under its own name, so that a person finds his in a window he cannot read. */
export const LANGUAGES = [
  { value: 'zh-CN' as const, label: new Intl.DisplayNames('zh-CN', { type: 'language' }).of('zh') },
  { value: 'en' as const, label: new Intl.DisplayNames('en', { type: 'language' }).of('en') },
]
