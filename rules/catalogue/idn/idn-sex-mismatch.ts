import { onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnSexMismatch: Rule = {
  id: 'idn-sex-mismatch',
  title: { zh: '性别与证件号不符', en: 'Sex does not match the ID number' },
  failsWhen: {
    zh: '填写的性别 ≠ 第17位的奇偶（奇数为男）',
    en: 'stated sex ≠ parity of digit 17 (odd = male)',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['worker.sex', 'worker.idNumber', 'worker.idDocType'],
  needs: ['roster'],
  parameters: [],
  source: 'ID18',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const { row, docType, parts } of index.documents()) {
      if (!('sex' in row) || row.sex === null || docType !== 'residentId' || parts === null) continue
      if (row.sex !== parts.sex) yield onWorker(row, 'sex', { stated: row.sex, expected: parts.sex })
    }
  },
  message: {
    zh: '填写的性别为{stated|word}，身份证号第17位表明为{expected|word}',
    en: 'The roster says {stated|word}; digit 17 of the ID number says {expected|word}',
  },
  actual: { zh: '{stated|word}', en: '{stated|word}' },
  expected: { zh: '{expected|word}', en: '{expected|word}' },
  repair: { zh: '对照身份证原件更正性别或号码', en: 'Correct the sex or the number from the card itself' },
  blindSpot: {
    zh: '未填性别的不检查；只检查居民身份证',
    en: 'Says nothing where no sex is stated; resident ID cards only',
  },
  examples: {
    fails: { change: { workers: [{ sex: 'male' }] }, finds: [{ cell: '花名册!B4' }] },
    passes: { change: { workers: [{ sex: null }] }, finds: [] },
  },
}
