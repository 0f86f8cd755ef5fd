import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const FORMS = {
  mainlandTravelPermit: /^([HM](\d{8}|\d{10})|\d{8})$/,
  passport: /^[0-9A-Z]{5,18}$/,
}

export const idnOtherDocument: Rule = {
  id: 'idn-other-document',
  title: { zh: '其他证件格式可疑', en: 'Another document looks odd' },
  failsWhen: {
    zh: '港澳通行证不是H或M加8位（旧版10位）数字；台胞证不是8位数字；护照不是5至18位字母数字',
    en: 'Hong Kong/Macao permit not H or M + 8 digits (older + 10); Taiwan permit not 8 digits; passport not 5–18 letters/digits',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'recalled',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      const { docType, idNumber } = document
      if (docType !== 'mainlandTravelPermit' && docType !== 'passport') continue
      if (!FORMS[docType].test(idNumber)) {
        yield onDocument(document, 'idNumber', { kind: docType, length: idNumber.length })
      }
    }
  },
  message: {
    zh: '{kind|word}号码为{length}位，格式与该类证件不符',
    en: 'The number of this {kind|word} has {length} characters and is not of its form',
  },
  actual: { zh: '{length}位', en: '{length} characters' },
  expected: { zh: '{kind|word}的格式', en: 'the form of a {kind|word}' },
  repair: { zh: '对照证件核对号码和证件类型', en: 'Check number and kind from the document' },
  blindSpot: {
    zh: '各国护照号码格式不同，只检查长度和字符',
    en: 'Passport numbers differ by country: only length and characters are looked at',
  },
  examples: {
    fails: {
      change: { workers: [{ idDocType: 'mainlandTravelPermit', idNumber: 'H1234567' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { workers: [{ idDocType: 'mainlandTravelPermit', idNumber: 'H12345678' }] },
      finds: [],
    },
  },
}
