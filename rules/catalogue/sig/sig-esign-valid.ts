import { beijingDate } from '../../../contract/dates.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleSignature } from './example-papers.ts'

const certified = (certificateValidTo: string) => ({
  keep: { lines: 1 },
  papers: {
    signatures: [
      exampleSignature(0, { signedAt: '2026-04-04T16:30:00Z', certificateValidTo, identityVerified: true }),
    ],
  },
})

export const sigEsignValid: Rule = {
  id: 'sig-esign-valid',
  title: { zh: '电子签名证书无效', en: 'The electronic signature does not hold' },
  failsWhen: {
    zh: '签字时证书已过期，或签字人身份未核验',
    en: 'the certificate had expired when it was used, or the signer’s identity is unverified',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['papers.signatures'],
  needs: ['payroll', 'signatures'],
  parameters: [],
  stage: 'submit',
  source: '电子签名法',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    for (const signature of month.papers.signatures ?? []) {
      const { certificateValidTo: validTo, identityVerified, signedAt } = signature
      const [line] = index.linesByDocument().get(signature.idNumber) ?? []
      const isElectronic = validTo !== null || identityVerified !== null
      if (signature.period !== month.period || line === undefined || !isElectronic) continue
      const signedOn = signedAt === null ? null : beijingDate(new Date(signedAt))
      const expired = validTo !== null && signedOn !== null && signedOn > validTo
      if (expired || identityVerified === false)
        yield onRow(line, 'name', { validTo, signedOn, how: expired ? 'certificateExpired' : 'unverified' })
      else if (identityVerified === null) yield unjudged('signerIdentity')
      else if (validTo !== null && signedOn === null) yield unjudged('signedAt')
    }
  },
  message: {
    zh: '电子签名无效（{how|word}）：签字{signedOn}，证书有效期至{validTo}',
    en: 'The electronic signature does not hold ({how|word}): signed {signedOn}, certificate valid to {validTo}',
  },
  actual: { zh: '{how|word}', en: '{how|word}' },
  expected: { zh: '证书有效、身份已核验', en: 'certificate in force, identity verified' },
  repair: {
    zh: '核验身份、换有效证书后重新签名，或改为手写签字',
    en: 'Verify who signs, renew the certificate and sign again, or sign by hand',
  },
  blindSpot: {
    zh: '以登记的证书信息为准，不向发证机构查询吊销情况',
    en: 'Goes by the certificate on record; the issuer is not asked whether it was revoked',
  },
  examples: {
    fails: { change: certified('2026-04-04'), finds: [{ cell: '工资表!A4' }] },
    passes: { change: certified('2026-04-05'), finds: [] },
  },
}
