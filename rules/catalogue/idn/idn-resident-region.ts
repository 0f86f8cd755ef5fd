import { TRIAL_REGION } from '../../document-shape.ts'
import { onDocument } from '../../failure.ts'
import { isProvince, isRegion } from '../../regions/region-codes.ts'
import type { Rule } from '../../rule.ts'

export const idnResidentRegion: Rule = {
  id: 'idn-resident-region',
  title: { zh: '身份证地区码不存在', en: 'The region code of the ID number does not exist' },
  failsWhen: {
    zh: '前两位不是省级代码（阻断）；或前六位在1980年以来公布的行政区划代码中都没有（提示）',
    en: 'the first two digits are no province code (block), or the first six were no region code at any time since 1980 (notice)',
  },
  severity: ['block', 'notice'],
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType', 'attendance.idNumber'],
  needs: [],
  parameters: [],
  source: 'ID18; GB/T 2260',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId' || document.parts === null) continue
      const { region } = document.parts
      if (isRegion(region) || region === TRIAL_REGION) continue
      const code = region.slice(0, 2)
      yield isProvince(code)
        ? onDocument(document, 'idNumber', { code: region, unknown: 'noRegion' }, { severity: 'notice' })
        : onDocument(document, 'idNumber', { code, unknown: 'noProvince' })
    }
  },
  message: {
    zh: '身份证号开头的{code}{unknown|word}',
    en: 'The ID number begins with {code}, {unknown|word}',
  },
  actual: { zh: '{code}', en: '{code}' },
  expected: { zh: '公布过的行政区划代码', en: 'a region code that was published' },
  repair: { zh: '对照身份证原件更正号码', en: 'Correct the number from the card itself' },
  blindSpot: {
    zh:
      '代码存在不等于是本人的；县级代码按民政部、统计局历年公布的汇总核对，少数早期代码可能未收，故只提示；' +
      '990101是演练用虚构人员的代码，不作提示',
    en:
      'A code that exists may still be the wrong one; counties are compared with the yearly lists, which may lack a few early codes, ' +
      'hence a notice only; 990101 is the code of fictional people for training and is let through',
  },
  examples: {
    fails: {
      change: { workers: [{ idNumber: '170101198201010011' }, { idNumber: '440199198201010011' }] },
      finds: [{ cell: '花名册!C4' }, { cell: '花名册!C5', severity: 'notice' }],
    },
    passes: { change: { workers: [{ idNumber: '440101198201010011' }] }, finds: [] },
  },
}
