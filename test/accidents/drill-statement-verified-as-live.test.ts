import { beforeAll, describe, expect, it } from 'vitest'
import { DRILL_MARK } from '../../contract/statement.ts'
import { canonicalBytes, parseCanonical } from '../../signing/canonical.ts'
import { exampleContent } from '../../signing/example-statement.test-data.ts'
import { signStatement } from '../../signing/sign-statement.ts'
import type { Signer } from '../../signing/signer.ts'
import { createSignerKeyFile, openSigner } from '../../signing/signer-key-file.ts'
import { sm3Hex } from '../../signing/sm3.ts'
import { StatementFile, signedBytes } from '../../signing/statement-file.ts'
import { verifyStatement } from '../../signing/verify-statement.ts'

const NOW = new Date('2026-04-03T02:00:00Z')
let drillSigner: Signer
let liveSigner: Signer

beforeAll(async () => {
  const who = { name: '虚构劳务有限公司', role: '劳资专管员', uscc: null }
  drillSigner = await openSigner(await createSignerKeyFile({ ...who, drill: true }, 'p', NOW), 'p')
  liveSigner = await openSigner(await createSignerKeyFile({ ...who, drill: false }, 'p', NOW), 'p')
})

/** Signs whatever it is given, as a forger with the key in hand would. */
async function forge(content: ReturnType<typeof exampleContent>, signer: Signer, flag: boolean) {
  const bytes = canonicalBytes(content)
  const digest = sm3Hex(bytes)
  const about = { signer: signer.certificate, ...signer.options, signedAt: NOW.toISOString() }
  return canonicalBytes({
    format: 'xinzhang-statement/1',
    drill: flag,
    drillMark: flag ? DRILL_MARK : null,
    content: Buffer.from(bytes).toString('base64'),
    digest: { alg: 'SM3', hex: digest },
    signatures: [{ ...about, value: await signer.sign(signedBytes(digest, content.drill, about)) }],
  })
}

describe('a statement made in a drill', () => {
  it('is valid as a drill, and carries 演练 inside the signed bytes', async () => {
    const file = await signStatement(exampleContent(true), drillSigner, NOW)
    expect(verifyStatement(file)).toMatchObject({ valid: true, drill: true })
    const { content } = StatementFile.parse(parseCanonical(file))
    expect(Buffer.from(content, 'base64').toString()).toContain('"drill":true,"drillMark":"演练"')
  })

  it('is refused at signing when key and content disagree', async () => {
    const refused = { code: 'sign-drill-mismatch' }
    await expect(signStatement(exampleContent(false), drillSigner, NOW)).rejects.toMatchObject(refused)
    await expect(signStatement(exampleContent(true), liveSigner, NOW)).rejects.toMatchObject(refused)
  })

  it('is never valid and live, whichever flag a forger turns', async () => {
    const contents = [exampleContent(true), exampleContent(false)]
    for (const content of contents) {
      for (const flag of [true, false]) {
        const verdict = verifyStatement(await forge(content, drillSigner, flag))
        expect(verdict.drill).toBe(true)
        expect(verdict.valid).toBe(content.drill && flag)
      }
      expect(verifyStatement(await forge(content, liveSigner, false)).valid).toBe(!content.drill)
      expect(verifyStatement(await forge(content, liveSigner, true)).valid).toBe(false)
    }
  })

  it('is not valid when the mark is taken out but the flag left', async () => {
    const unmarked = { ...exampleContent(true), drillMark: null }
    expect(verifyStatement(await forge(unmarked, drillSigner, true)).valid).toBe(false)
  })
})
