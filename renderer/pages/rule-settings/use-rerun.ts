import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runJob } from '../../app/jobs.ts'

/** Changes how rules are set, then judges the months again whose verdicts that made stale. Null when the change failed. */
export function useRuleChange(): <T>(change: () => Promise<T>) => Promise<T | null> {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  return useCallback(
    async change => {
      const done = await act(change)
      if (done !== null)
        void act(() =>
          runJob(t('packs.rerun'), signal => client.checks.rerunStale(undefined, { signal }), 'rerun stale'),
        )
      return done
    },
    [act, client, t],
  )
}
