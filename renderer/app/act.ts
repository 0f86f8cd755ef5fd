import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefresh } from './core.ts'
import { JobCancelled } from './jobs.ts'
import { usePreferences } from './preferences.ts'
import { refusedBy, troubleText } from './trouble.ts'

/**
 * Runs something that changes the ledger, refreshes what is on screen and says in words what went wrong, if anything did.
 * Answers the result, or null when it failed or was cancelled.
 */
export function useAct(): <T>(action: () => Promise<T>) => Promise<T | null> {
  const { notification } = App.useApp()
  const { t } = useTranslation()
  const { language } = usePreferences()
  const refresh = useRefresh()
  return useCallback(
    async action => {
      try {
        const result = await action()
        await refresh()
        return result
      } catch (error) {
        if (error instanceof JobCancelled) return null
        notification.error({
          title: refusedBy(error) ? t('app.notDone') : t('app.defect'),
          description: troubleText(error, language, t('app.defectDetail')),
          duration: 12,
          placement: 'bottomRight',
        })
        await refresh()
        return null
      }
    },
    [notification, t, language, refresh],
  )
}
