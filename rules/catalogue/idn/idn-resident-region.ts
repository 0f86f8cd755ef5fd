import { TRIAL_REGION } from '../../document-shape.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** Province codes of GB/T 2260. 83 stands for Taiwan on residence permits, 71 in the standard. */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
)

export const idnResidentRegion: Rule = {
  id: 'idn-resident-region',
  title: { zh: '身份证地区码不存在', en: 'The region code of the ID number does not exist' },
  failsWhen: {
    zh: '前两位不是省级代码',
    en: 'the first two digits are no province code',
  },
  severity: ['block', 'notice'],
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType', 'attendance.idNumber'],
  needs: [],
  parameters: [],
  source: 'ID18; GB/T 2260',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId' || document.parts === null) continue
      const { region } = document.parts
      if (PROVINCES.has(region.slice(0, 2)) || region === TRIAL_REGION) continue
      yield onDocument(document, 'idNumber', { province: region.slice(0, 2) })
    }
  },
  message: {
    zh: '身份证号前两位为{province}，不是省级行政区划代码',
    en: 'The ID number begins with {province}, which is no province code',
  },
  actual: { zh: '{province}', en: '{province}' },
  expected: { zh: '省级代码（如44）', en: 'a province code such as 44' },
  repair: { zh: '对照身份证原件更正号码', en: 'Correct the number from the card itself' },
  blindSpot: {
    zh: '只核对省级代码，不核对县级代码；990101是演练用虚构人员的代码，不作提示',
    en: 'Counties are not looked up; 990101 is the code of fictional people for training and is let through',
  },
  examples: {
    fails: { change: { workers: [{ idNumber: '170101198201010011' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { workers: [{ idNumber: '440101198201010011' }] }, finds: [] },
  },
}
