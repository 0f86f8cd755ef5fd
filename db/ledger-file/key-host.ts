/**
 * The operating system's store for secrets, as the shell can reach it (Electron safeStorage). A host that has no real
 * store behind it (Electron's `basic_text` backend on Linux) must answer null: a slot in plain text is none.
 */
export interface KeyHost {
  /** Opaque bytes from which only this user on this machine can get the secret back; null when there is no such store. */
  wrap(secret: Uint8Array): Promise<Uint8Array | null>
  /** null when the store cannot be reached or the bytes are not its own. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array | null>
}
