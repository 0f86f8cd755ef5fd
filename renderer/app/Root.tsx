import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US.js'
import zhCN from 'antd/locale/zh_CN.js'
import { useEffect, useMemo, useState } from 'react'
import { type Connection, connect } from '../connection.ts'
import type { Host } from '../host.ts'
import { speak } from '../i18n/index.ts'
import { windowTheme } from '../theme.ts'
import { type Core, CoreContext } from './core.ts'
import { Gate } from './Gate.tsx'
import { NoCore } from './NoCore.tsx'
import { useDark, usePreferences } from './preferences.ts'
import { Waiting } from './Waiting.tsx'

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** The core is on this machine: a network that is gone must not pause a query, and a refusal is not retried. */
function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 3000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Theme, language and the connection to the core; everything below works with a core that answers. */
export function Root({ host }: { host: Host }) {
  const { language, zoom } = usePreferences()
  const dark = useDark()
  const [attempt, setAttempt] = useState(0)
  const [connection, setConnection] = useState<Connection | 'connecting' | 'gone'>('connecting')
  const [queries] = useState(makeQueries)

  useEffect(() => {
    void speak(language)
  }, [language])
  useEffect(() => host.setZoom(zoom / 100), [host, zoom])
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what connects anew
  useEffect(() => {
    let current = true
    setConnection('connecting')
    connect().then(
      async made => {
        if (!current) return
        setConnection(made)
        await queries.invalidateQueries()
        await made.closed
        if (current) setConnection('gone')
      },
      () => current && setConnection('gone'),
    )
    return () => {
      current = false
    }
  }, [attempt, queries])

  const core = useMemo<Core | null>(
    () =>
      typeof connection === 'string'
        ? null
        : { client: connection.client, query: createTanstackQueryUtils(connection.client), host },
    [connection, host],
  )

  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'en' ? enUS.default : zhCN.default}
      theme={windowTheme(dark)}
      button={{ autoInsertSpace: false }}
    >
      <App className="app">
        <QueryClientProvider client={queries}>
          {core ? (
            <CoreContext value={core}>
              <Gate />
            </CoreContext>
          ) : connection === 'gone' ? (
            <NoCore onRetry={() => setAttempt(attempt + 1)} />
          ) : (
            <Waiting />
          )}
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
