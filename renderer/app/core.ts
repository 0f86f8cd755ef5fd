import type { RouterUtils } from '@orpc/tanstack-query'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import type { Client } from '../connection.ts'
import type { Host } from '../host.ts'

/** What pages work with: the core's calls, the same as query options, and the host. */
export interface Core {
  client: Client
  query: RouterUtils<Client>
  host: Host
}

export const CoreContext = createContext<Core | null>(null)

export function useCore(): Core {
  const core = use(CoreContext)
  if (core === null) throw new Error('a page was shown outside a connection to the core')
  return core
}

/** Asks the core again for everything on screen: after any change, so that no page shows an older state than another. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries(), [queries])
}
