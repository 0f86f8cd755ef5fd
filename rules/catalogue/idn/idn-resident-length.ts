import { shapeOf } from '../../document-shape.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnResidentLength: Rule = {
  id: 'idn-resident-length',
  title: { zh: '身份证号位数错误', en: 'Resident ID number has the wrong length' },
  failsWhen: {
    zh: '证件为居民身份证，号码不是17位数字加1位数字或X（15位号码已失效）',
    en: 'type is resident ID and the number is not 17 digits + digit or X (15-digit numbers are no longer valid)',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType', 'attendance.idNumber'],
  needs: [],
  parameters: [],
  source: 'ID18',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId' || document.parts !== null) continue
      // A number of another document's shape is told by idn-type-guess.
      if (shapeOf(document.idNumber) !== null) continue
      yield onDocument(document, 'idNumber', { length: document.idNumber.length })
    }
  },
  message: {
    zh: '身份证号为{length}位，应为17位数字加1位数字或X',
    en: 'The ID number has {length} characters; it should be 17 digits and a digit or X',
  },
  actual: { zh: '{length}位', en: '{length} characters' },
  expected: { zh: '18位（末位可为X）', en: '18 (17 digits and a digit or X)' },
  repair: {
    zh: '对照身份证原件更正号码；该列须为文本格式',
    en: 'Correct the number from the card itself; the column must be text',
  },
  blindSpot: {
    zh: '位数正确但抄错的号码由校验位规则发现；不核验证件真伪',
    en: 'A number of the right length may still be wrong; the card itself is not verified',
  },
  examples: {
    fails: {
      change: { workers: [{ idNumber: '99010182010100' }], lines: [{}, { idNumber: '990101820101001' }] },
      finds: [{ cell: '花名册!C4' }, { cell: '工资表!B5' }],
    },
    passes: { change: { workers: [{ idNumber: '99010119820101001x' }] }, finds: [] },
  },
}
