import type { PlatformIdentity } from './identity.ts'
import type { Store } from './store/open-store.ts'

/** What both doors work with. */
export interface Desk {
  store: Store
  identity: PlatformIdentity
  /** The one project of this stand-in; null takes any project code for it. */
  project: { code: string; name: string } | null
  /** How often an asynchronous result answers "waiting" before it is told. */
  asyncWaits: number
  now(): Date
}
