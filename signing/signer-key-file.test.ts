import { describe, expect, it } from 'vitest'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import { isCertificateIntact } from './certificate.ts'
import { createSignerKeyFile, openSigner, signerCertificate } from './signer-key-file.ts'
import { verifySm2 } from './sm2.ts'

const NOW = new Date('2026-04-03T02:00:00Z')
const identity = { name: '虚构劳务有限公司', role: '劳资专管员', uscc: null, drill: true }

describe('a signer key file', () => {
  it('opens with its passphrase and signs, also when the passphrase is typed decomposed', async () => {
    const file = await createSignerKeyFile(identity, 'clé薪账', NOW, { userId: '', encoding: 'der' })
    const signer = await openSigner(file, 'clé薪账'.normalize('NFD'))
    const message = Uint8Array.of(1, 2, 3)
    const signature = await signer.sign(message)
    expect(signer.options).toEqual({ userId: '', encoding: 'der' })
    expect(verifySm2(message, signature, signer.certificate.body.publicKey, signer.options)).toBe(true)
  })

  it('shows its public part without a passphrase, flagged as a drill key', async () => {
    const certificate = signerCertificate(await createSignerKeyFile(identity, 'p', NOW))
    expect(certificate.body).toMatchObject({
      name: identity.name,
      drill: true,
      drillMark: '演练',
      kind: 'software',
    })
    expect(isCertificateIntact(certificate)).toBe(true)
  })

  it('refuses a wrong passphrase', async () => {
    const file = await createSignerKeyFile(identity, 'right', NOW)
    await expect(openSigner(file, 'wrong')).rejects.toMatchObject({ code: 'key-passphrase-wrong' })
  })

  it('refuses to be made without a passphrase', async () => {
    await expect(createSignerKeyFile(identity, '', NOW)).rejects.toMatchObject({ code: 'invalid-value' })
  })

  it('refuses another certificate in front of the same key, and altered flags', async () => {
    const [one, two] = await Promise.all([
      createSignerKeyFile(identity, 'p', NOW),
      createSignerKeyFile({ ...identity, drill: false }, 'p', NOW),
    ])
    const file = Object(parseCanonical(one))
    const exchanged = canonicalBytes({ ...file, certificate: signerCertificate(two) })
    await expect(openSigner(exchanged, 'p')).rejects.toMatchObject({ code: 'key-passphrase-wrong' })
    const text = Buffer.from(one).toString()
    const altered = text.replace('"drill":true,"drillMark":"演练"', '"drill":false,"drillMark":null')
    expect(altered).not.toBe(text)
    await expect(openSigner(Buffer.from(altered), 'p')).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(openSigner(Buffer.from('x'), 'p')).rejects.toMatchObject({ code: 'file-damaged' })
  })

  it('holds neither the private key nor the passphrase in clear', async () => {
    const passphrase = 'correct horse battery'
    const file = await createSignerKeyFile(identity, passphrase, NOW)
    const signer = await openSigner(file, passphrase)
    expect(Buffer.from(file).toString()).not.toContain(passphrase)
    expect(JSON.stringify(signer)).not.toMatch(/privateKey/)
  })
})
