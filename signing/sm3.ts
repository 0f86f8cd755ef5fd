import { sm3 } from 'sm-crypto-v2'

/**
 * SM3 digest (GB/T 32905-2016) as 64 lower-case hex characters.
 * From the library, never node:crypto: Electron's crypto has no SM algorithms.
 */
export function sm3Hex(bytes: Uint8Array): string {
  return sm3(bytes)
}
