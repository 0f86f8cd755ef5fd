import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerStatus } from '../../contract/api/ledger.ts'
import { useReader } from '../pages/imports/use-reader.ts'
import { useCore } from './core.ts'
import { Header } from './Header.tsx'
import { Nav } from './Nav.tsx'
import { PageView } from './PageView.tsx'
import { Palette } from './Palette.tsx'
import { useRoute } from './route.ts'
import { StatusBar } from './StatusBar.tsx'
import { useProject } from './use-project.ts'
import { useUndoKey } from './use-undo.ts'

/** The open window: head, menu, page, status bar, and Ctrl+K over all of them. */
export function Shell({ ledger }: { ledger: LedgerStatus }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const route = useRoute()
  const { project } = useProject()
  const [finding, setFinding] = useState(false)
  const connections = useQuery(query.sync.connections.queryOptions())
  const drill =
    ledger.drill || (connections.data ?? []).some(each => each.drill && each.projectId === project?.id)
  useUndoKey()
  useReader()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setFinding(true)
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      <Header onFind={() => setFinding(true)} />
      {drill && (
        <div className="drill-banner" role="note">
          <b>{t('app.drill')}</b>
          {t('app.drillBanner')}
        </div>
      )}
      <Nav page={route.page} />
      <main id="content" tabIndex={-1} className={drill ? 'content drill' : 'content'}>
        {drill && (
          <div className="watermark" aria-hidden="true">
            {t('app.drill')}
          </div>
        )}
        <PageView page={route.page} />
      </main>
      <StatusBar ledger={ledger} drill={drill} />
      {finding && <Palette onClose={() => setFinding(false)} />}
    </div>
  )
}
