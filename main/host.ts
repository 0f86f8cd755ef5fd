/** What a shell offers to the core; everything in which the shells differ stands here. */
export interface Host {
  readonly kind: HostKind
  /** Absolute path of the folder that holds the ledger. */
  readonly dataFolder: string
  /** The operating system's key store, or null where there is none worth the name. */
  readonly keyStore: KeyStore | null
}

export type HostKind = 'electron' | 'browser' | 'cli'

/**
 * Wraps the ledger's key for the slot `safeStorage`. Both calls reject when the store has changed or is locked;
 * the caller then offers the next slot and never falls back to an unwrapped key.
 */
export interface KeyStore {
  wrap(key: Uint8Array): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}
