import { useQuery } from '@tanstack/react-query'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

/** The pack as it is explained, in the language of the window; asked once. */
export function useRules() {
  const { query } = useCore()
  const { language } = usePreferences()
  return useQuery(
    query.checks.rules.queryOptions({ input: { language }, staleTime: Number.POSITIVE_INFINITY }),
  )
}
