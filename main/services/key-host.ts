import type { KeyHost } from '../../db/ledger-file/key-host.ts'
import type { KeyStore } from '../host.ts'
import type { CoreState } from './core-state.ts'

/** The operating system's key store as the ledger's key slots see it: a store that fails has nothing, it never falls back. */
function keyHostOf(store: KeyStore): KeyHost {
  const orNull = (bytes: Promise<Uint8Array>) => bytes.catch(() => null)
  return { wrap: secret => orNull(store.wrap(secret)), unwrap: wrapped => orNull(store.unwrap(wrapped)) }
}

/** The host's key store as an option of the ledger's functions; nothing where the host has none. */
export function keyHostOption({ host }: CoreState): { keyHost?: KeyHost } {
  return host.keyStore === null ? {} : { keyHost: keyHostOf(host.keyStore) }
}
