import type { Certificate } from './certificate.ts'
import type { Sm2Options } from './sm2.ts'

/**
 * The port through which a statement is signed. Today a key file; a vendor's token or a CA certificate file may follow,
 * which is why signing is asynchronous.
 */
export interface Signer {
  readonly certificate: Certificate
  readonly options: Sm2Options
  /** SM2 signature with SM3 over the message, spelled as `options.encoding` says, lower-case hex. */
  sign(message: Uint8Array): Promise<string>
}
