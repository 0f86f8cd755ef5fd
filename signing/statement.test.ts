import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import { certificateFingerprint } from './certificate.ts'
import { lineContent, lineDigest } from './confirmation.ts'
import { exampleContent } from './example-statement.test-data.ts'
import { signStatement, statementDigest } from './sign-statement.ts'
import type { Signer } from './signer.ts'
import { createSignerKeyFile, openSigner } from './signer-key-file.ts'
import { StatementFile } from './statement-file.ts'
import { verifyStatement } from './verify-statement.ts'

const NOW = new Date('2026-04-03T02:00:00Z')
const identity = { name: '虚构劳务有限公司', role: '劳资专管员', uscc: null, drill: false }
let signer: Signer
let signed: Uint8Array

beforeAll(async () => {
  signer = await openSigner(await createSignerKeyFile(identity, 'pass phrase', NOW), 'pass phrase')
  signed = await signStatement(exampleContent(false), signer, NOW)
})

const reopen = (bytes: Uint8Array) => StatementFile.parse(parseCanonical(bytes))

describe('a signed statement', () => {
  it('verifies without anything but its own bytes, and says what it is', () => {
    const verdict = verifyStatement(signed)
    expect(verdict).toMatchObject({ valid: true, drill: false, reasons: [] })
    expect(verdict.content).toEqual(exampleContent(false))
    expect(verdict.digest).toBe(statementDigest(exampleContent(false)))
    expect(verdict.summary).toMatchObject({
      period: '2026-03',
      confirmed: 1,
      totals: { people: 2, grossPay: 1_400_050, deductions: 20_000, netPay: 1_380_050 },
    })
    expect(verdict.signers[0]).toMatchObject({
      name: identity.name,
      fingerprint: certificateFingerprint(signer.certificate),
      signedAt: '2026-04-03T02:00:00.000Z',
    })
  })

  it('verifies whatever order the content was built in', async () => {
    const content = exampleContent(false)
    const shuffled = Object.fromEntries(Object.entries(content).reverse())
    const again = await signStatement({ ...content, ...shuffled }, signer, NOW)
    expect(verifyStatement(again).digest).toBe(verifyStatement(signed).digest)
  })

  it('fails with any byte flipped', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const flipped = Uint8Array.from(signed)
        flipped[at] = (signed[at] ?? 0) ^ mask
        expect(verifyStatement(flipped).valid).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('fails cut short anywhere, and with anything appended or put in front', () => {
    for (const length of [0, 1, 100, signed.length - 1]) {
      expect(verifyStatement(signed.subarray(0, length)).valid).toBe(false)
    }
    for (const extra of ['\n', ' ', '\0', '{}', '\ufeff']) {
      const bytes = Buffer.from(extra)
      expect(verifyStatement(Buffer.concat([signed, bytes])).valid).toBe(false)
      expect(verifyStatement(Buffer.concat([bytes, signed])).valid).toBe(false)
    }
  })

  it('fails when written again in another spelling, and says so', () => {
    const pretty = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(signed).toString()), null, 2))
    expect(verifyStatement(pretty).reasons).toEqual(['bytes-not-canonical'])
    const file = reopen(signed)
    const spaced = Buffer.from(`${Buffer.from(file.content, 'base64')} `).toString('base64')
    expect(verifyStatement(canonicalBytes({ ...file, content: spaced })).reasons).toEqual(
      expect.arrayContaining(['content-not-canonical', 'digest-wrong', 'signature-wrong']),
    )
  })

  it('fails when content and digest are exchanged together', () => {
    const content = { ...exampleContent(false), period: '2026-04' }
    const file = { ...reopen(signed), content: Buffer.from(canonicalBytes(content)).toString('base64') }
    expect(verifyStatement(canonicalBytes(file)).reasons).toContain('digest-wrong')
  })

  it('fails when the time, the user id or the certificate of a signature is exchanged', async () => {
    const file = reopen(signed)
    const otherKey = await createSignerKeyFile({ ...identity, role: '项目经理' }, 'x', NOW)
    const other = (await openSigner(otherKey, 'x')).certificate
    for (const change of [{ signedAt: '2026-04-02T02:00:00.000Z' }, { userId: '' }, { signer: other }]) {
      const signatures = file.signatures.map(signature => ({ ...signature, ...change }))
      expect(verifyStatement(canonicalBytes({ ...file, signatures })).reasons).toEqual(['signature-wrong'])
    }
  })

  it('tells an altered certificate', () => {
    const file = reopen(signed)
    const signatures = file.signatures.map(signature => ({
      ...signature,
      signer: { ...signature.signer, body: { ...signature.signer.body, name: '别的公司' } },
    }))
    expect(verifyStatement(canonicalBytes({ ...file, signatures })).reasons).toEqual([
      'certificate-altered',
      'signature-wrong',
    ])
  })

  it('is not made from content that contradicts itself', async () => {
    const content = exampleContent(false)
    const totals = { ...content.totals, netPay: content.totals.netPay + 1 }
    await expect(signStatement({ ...content, totals }, signer, NOW)).rejects.toThrow('totals-do-not-add-up')
    const lines = content.lines.map(line => ({ ...line, team: '二班' }))
    await expect(signStatement({ ...content, lines }, signer, NOW)).rejects.toThrow('line-digest-wrong')
  })

  it('never throws for a file of any other shape', () => {
    const file = reopen(signed)
    const shapes = fc.tuple(fc.json(), fc.jsonValue(), fc.boolean()).map(([content, other, keep]) => ({
      ...file,
      content: Buffer.from(content).toString('base64'),
      signatures: keep ? file.signatures : other,
    }))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          shapes.map(shape => JSON.stringify(shape)),
        ),
        text => {
          expect(verifyStatement(Buffer.from(text)).valid).toBe(false)
        },
      ),
    )
  })

  it.each(['', 'not json', '{}', '[]', 'null', '{"format":"xinzhang-statement/2"}'])(
    'is not read out of %j',
    text => {
      expect(verifyStatement(Buffer.from(text))).toMatchObject({ valid: false, reasons: ['not-a-statement'] })
    },
  )
})

describe('a confirmed line', () => {
  const content = exampleContent(false)
  const scope = { projectCode: content.project.code, period: content.period }
  const [line] = content.lines.map(lineContent)

  it('has a fixed digest', () => {
    if (!line) throw new Error('the example has no line')
    expect(lineDigest(scope, line)).toBe(content.lines[0]?.lineDigest)
    expect(content.lines[0]?.lineDigest).toMatchInlineSnapshot(
      `"7ea3bf86f3336521545498844e741dfc4b2a0a65fa37bbdd2487aa623ccbf34a"`,
    )
  })

  it('is another line after any change, in another month and in another project', () => {
    if (!line) throw new Error('the example has no line')
    const digests = [
      lineDigest(scope, line),
      lineDigest({ ...scope, period: '2026-04' }, line),
      lineDigest({ ...scope, projectCode: 'GZ-TEST-2' }, line),
      lineDigest(scope, { ...line, netPay: 780_001 }),
      lineDigest(scope, { ...line, wageCard: null }),
      lineDigest(scope, { ...line, attendanceDays: 2300 }),
      lineDigest(scope, { ...line, backPay: 0 }),
    ]
    expect(new Set(digests).size).toBe(digests.length)
  })
})
