import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnHmtResidence: Rule = {
  id: 'idn-hmt-residence',
  title: {
    zh: '港澳台居民居住证号无效',
    en: 'Residence permit number of Hong Kong, Macao or Taiwan is not valid',
  },
  failsWhen: {
    zh: '证件为港澳台居民居住证，号码不以810000/820000/830000开头，或日期、校验位错误',
    en: 'type is the residence permit and the number does not start 810000 / 820000 / 830000 or fails date or MOD 11-2',
  },
  severity: ['block'],
  seenable: true,
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType'],
  needs: [],
  parameters: [],
  source: 'residence-card rule',
  confidence: 'found-2nd',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'hmtResidencePermit') continue
      const { parts } = document
      const wrong =
        parts === null || !/^8[123]0000/.test(document.idNumber)
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
    zh: '港澳台居民居住证号{wrong|word}：应为810000/820000/830000开头的18位号码',
    en: 'Residence permit number: {wrong|word}; 18 characters beginning 810000, 820000 or 830000 are expected',
  },
  actual: { zh: '{wrong|word}', en: '{wrong|word}' },
  expected: {
    zh: '810000/820000/830000开头的18位有效号码',
    en: '18 valid characters from 810000, 820000 or 830000',
  },
  repair: {
    zh: '对照居住证更正号码或证件类型',
    en: 'Correct the number or the kind of document from the permit',
  },
  blindSpot: { zh: '不核验证件真伪', en: 'The permit itself is not verified' },
  examples: {
    fails: {
      change: { workers: [{ idDocType: 'hmtResidencePermit', idNumber: '810000198201010012' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { workers: [{ idDocType: 'hmtResidencePermit', idNumber: '810000198201010019' }] },
      finds: [],
    },
  },
}
