import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnForeignPr18: Rule = {
  id: 'idn-foreign-pr-18',
  title: {
    zh: '外国人永久居留身份证(新)号无效',
    en: 'Foreign permanent resident number (new card) is not valid',
  },
  failsWhen: {
    zh: '证件为外国人永久居留身份证（新版18位，9开头），但第7至14位日期或校验位错误；前6位不按地区码核对',
    en: '18 characters, first is 9, but date (7–14) or MOD 11-2 fails; digits 1–6 are not looked up as a region',
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
      const { docType, idNumber, parts } = document
      // Numbers of 15 characters belong to the old card: idn-foreign-pr-15.
      if (docType !== 'foreignPermanentResidentId' || idNumber.length === 15) continue
      const wrong =
        parts === null || !idNumber.startsWith('9')
          ? 'shape'
          : parts.birthDate === null
            ? 'date'
            : parts.checksumValid
              ? null
              : 'checkDigit'
      if (wrong !== null) yield onDocument(document, 'idNumber', { wrong })
    }
  },
  message: {
    zh: '外国人永久居留身份证号{wrong|word}：新版应为9开头的18位号码',
    en: 'Foreign permanent resident number: {wrong|word}; the new card has 18 characters and begins with 9',
  },
  actual: { zh: '{wrong|word}', en: '{wrong|word}' },
  expected: { zh: '9开头的18位有效号码', en: '18 valid characters beginning with 9' },
  repair: {
    zh: '对照证件更正号码或证件类型',
    en: 'Correct the number or the kind of document from the card',
  },
  blindSpot: {
    zh: '第2至6位（签发地和国籍数字代码）不核对',
    en: 'Positions 2–6 (issuing place and country) are not looked up',
  },
  examples: {
    fails: {
      change: { workers: [{ idDocType: 'foreignPermanentResidentId', idNumber: '931840198213010011' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { workers: [{ idDocType: 'foreignPermanentResidentId', idNumber: '931840198201010011' }] },
      finds: [],
    },
  },
}
