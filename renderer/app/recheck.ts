import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckReport } from '../../contract/finding.ts'
import { useCore } from './core.ts'
import { runJob } from './jobs.ts'
import { monthName } from './month-name.ts'
import { usePreferences } from './preferences.ts'

/** Checks one project-month as a job of the status bar; a newer check of the same month ends the older one. */
export function useRecheck(): (projectId: string, period: string) => Promise<CheckReport> {
  const { client } = useCore()
  const { t } = useTranslation()
  const { language } = usePreferences()
  return useCallback(
    (projectId, period) =>
      runJob(
        t('payroll.recheck', { month: monthName(t, period) }),
        signal => client.checks.run({ projectId, period, language }, { signal }),
        `check ${projectId} ${period}`,
      ),
    [client, t, language],
  )
}
