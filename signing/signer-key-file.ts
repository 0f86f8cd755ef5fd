import * as z from 'zod'
import { Refusal } from '../contract/refusal.ts'
import { DRILL_MARK } from '../contract/statement.ts'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import { Certificate, isCertificateIntact, makeCertificate } from './certificate.ts'
import { unwrapSecret, WrappedSecret, wrapSecret } from './key-wrap.ts'
import type { Signer } from './signer.ts'
import { DEFAULT_USER_ID, generateSm2KeyPair, type Sm2Options, signSm2 } from './sm2.ts'

const SignerKeyFile = z.strictObject({
  format: z.literal('xinzhang-signer/1'),
  certificate: Certificate,
  privateKey: WrappedSecret,
})

/** Who a new key speaks for. A `drill` key signs only what is made for a stand-in platform. */
export interface SignerIdentity {
  name: string
  role: string
  /** 统一社会信用代码 of the company; null where there is none. */
  uscc: string | null
  drill: boolean
}

const DEFAULT_OPTIONS: Sm2Options = { userId: DEFAULT_USER_ID, encoding: 'raw' }

/**
 * Makes a signing key and its file: public certificate in clear, private key wrapped by the passphrase.
 * The key is a software key: it proves that nothing changed since signing. It is no reliable electronic signature by our word
 * (电子签名法 arts 13, 14); the parties may agree to let it serve.
 */
export async function createSignerKeyFile(
  identity: SignerIdentity,
  passphrase: string,
  now: Date,
  options: Sm2Options = DEFAULT_OPTIONS,
): Promise<Uint8Array> {
  if (passphrase === '') throw new Refusal('invalid-value', { field: 'passphrase' })
  const keys = generateSm2KeyPair()
  const certificate = makeCertificate(
    {
      format: 'xinzhang-certificate/1',
      kind: 'software',
      drill: identity.drill,
      drillMark: identity.drill ? DRILL_MARK : null,
      name: identity.name,
      role: identity.role,
      uscc: identity.uscc,
      publicKey: keys.publicKey,
      createdAt: now.toISOString(),
    },
    keys.privateKey,
    options,
  )
  const secret = Buffer.from(keys.privateKey, 'hex')
  const privateKey = await wrapSecret(secret, passphrase, canonicalBytes(certificate))
  return canonicalBytes({ format: 'xinzhang-signer/1', certificate, privateKey })
}

function readKeyFile(bytes: Uint8Array): z.infer<typeof SignerKeyFile> {
  const file = SignerKeyFile.safeParse(parseCanonical(bytes))
  if (!file.success || !isCertificateIntact(file.data.certificate)) {
    throw new Refusal('file-damaged', { kind: 'signer-key' })
  }
  return file.data
}

/** The public part of a key file; needs no passphrase. Refusal `file-damaged`. */
export function signerCertificate(bytes: Uint8Array): Certificate {
  return readKeyFile(bytes).certificate
}

/** Opens a key file. Refusals: `file-damaged`, `key-passphrase-wrong`. */
export async function openSigner(bytes: Uint8Array, passphrase: string): Promise<Signer> {
  const { certificate, privateKey: wrapped } = readKeyFile(bytes)
  const secret = await unwrapSecret(wrapped, passphrase, canonicalBytes(certificate))
  if (secret === null) throw new Refusal('key-passphrase-wrong')
  const keys = { privateKey: secret.toString('hex'), publicKey: certificate.body.publicKey }
  const { userId, encoding } = certificate.signature
  const options: Sm2Options = { userId, encoding }
  return { certificate, options, sign: async message => signSm2(message, keys, options) }
}
