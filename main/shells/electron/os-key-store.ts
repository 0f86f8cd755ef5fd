import { safeStorage } from 'electron'
import type { KeyStore } from '../../host.ts'

/**
 * The operating system's key store, or null where it is none: on Linux without a keyring Electron answers with a fixed
 * password (`basic_text`), which protects nothing. Only after the app is ready.
 */
export async function osKeyStore(): Promise<KeyStore | null> {
  if (process.platform === 'linux' && weakBackends.has(safeStorage.getSelectedStorageBackend())) return null
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  return {
    wrap: async key =>
      new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'))),
    unwrap: async wrapped => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
      return new Uint8Array(Buffer.from(result, 'base64'))
    },
  }
}

const weakBackends = new Set<string>(['basic_text', 'unknown'])
