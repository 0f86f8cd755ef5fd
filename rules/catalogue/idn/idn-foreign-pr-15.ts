import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnForeignPr15: Rule = {
  id: 'idn-foreign-pr-15',
  title: {
    zh: '外国人永久居留身份证(旧)号无效',
    en: 'Foreign permanent resident number (old card) is not valid',
  },
  failsWhen: {
    zh: '15位，但不是3个字母加12位数字（旧证在有效期内仍可使用）',
    en: '15 characters but not 3 letters + 12 digits (old cards stay valid until they expire)',
  },
  severity: ['block'],
  seenable: true,
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType'],
  needs: [],
  parameters: [],
  source: 'PRC9',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      const { docType, idNumber } = document
      if (docType !== 'foreignPermanentResidentId' || idNumber.length !== 15) continue
      if (!/^[A-Z]{3}\d{12}$/.test(idNumber)) {
        yield onDocument(document, 'idNumber', { letters: idNumber.replace(/[^A-Z]/g, '').length })
      }
    }
  },
  message: {
    zh: '旧版外国人永久居留身份证号应为3个字母加12位数字，现含{letters}个字母',
    en: 'The old foreign permanent resident number has 3 letters and 12 digits; this one has {letters} letters',
  },
  actual: { zh: '{letters}个字母', en: '{letters} letters' },
  expected: { zh: '3个字母加12位数字', en: '3 letters and 12 digits' },
  repair: { zh: '对照证件更正号码', en: 'Correct the number from the card' },
  blindSpot: { zh: '不核验证件是否仍在有效期', en: 'Whether the old card is still valid is not seen here' },
  examples: {
    fails: {
      change: { workers: [{ idDocType: 'foreignPermanentResidentId', idNumber: 'CA1000000000001' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { workers: [{ idDocType: 'foreignPermanentResidentId', idNumber: 'CAN100000000001' }] },
      finds: [],
    },
  },
}
