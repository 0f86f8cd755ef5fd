import { checkDigit } from '../../../contract/id-number.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnResidentChecksum: Rule = {
  id: 'idn-resident-checksum',
  title: { zh: '身份证号校验位错误', en: 'Resident ID check digit is wrong' },
  failsWhen: {
    zh: '前17位加权求和（7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2）除11的余数所对应的字符（10X98765432）≠ 末位（小写x视作X）',
    en: 'weighted sum with 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, mod 11, mapped to 10X98765432, ≠ last character (x counts as X)',
  },
  severity: ['block'],
  seenable: true,
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType', 'attendance.idNumber'],
  needs: [],
  parameters: [],
  source: 'ID18',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId' || document.parts === null || document.parts.checksumValid)
        continue
      yield onDocument(document, 'idNumber', {
        last: document.idNumber.slice(-1),
        expected: checkDigit(document.idNumber.slice(0, 17)),
      })
    }
  },
  message: {
    zh: '身份证号末位为{last}，按前17位计算应为{expected}，号码中至少有一位抄错',
    en: 'The ID number ends in {last}; its first 17 digits ask for {expected}: at least one digit is wrong',
  },
  actual: { zh: '末位{last}', en: 'ends in {last}' },
  expected: { zh: '末位{expected}', en: 'ends in {expected}' },
  repair: {
    zh: '对照身份证原件逐位更正号码，不要只改末位',
    en: 'Compare every digit with the card itself; do not just change the last one',
  },
  blindSpot: {
    zh: '个别真实号码的校验位确有错误，见到原件并附上后放行；整号编造且校验位正确的不能发现',
    en: 'A few genuine numbers carry a wrong check digit (say that you have seen the card, and attach it); an invented number with a right one is not seen',
  },
  examples: {
    fails: {
      change: { workers: [{ idNumber: '990101198201010010' }], lines: [{ idNumber: '990101198201010010' }] },
      finds: [{ cell: '花名册!C4' }, { cell: '工资表!B4' }],
    },
    passes: { change: { workers: [{ idNumber: '990101198201010027' }] }, finds: [] },
  },
}
