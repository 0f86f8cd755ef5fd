import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const EARLIEST = '1920-01-01'

export const idnResidentBirthdate: Rule = {
  id: 'idn-resident-birthdate',
  title: { zh: '身份证出生日期无效', en: 'The birth date in the ID number is not possible' },
  failsWhen: {
    zh: '第7至14位不是有效日期、晚于今天，或早于1920-01-01',
    en: 'digits 7–14 are no calendar date, in the future, or before 1920-01-01',
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
  *check({ today }, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId' || document.parts === null) continue
      const birth = document.parts.birthDate
      if (birth !== null && birth <= today && birth >= EARLIEST) continue
      yield onDocument(document, 'idNumber', { digits: document.idNumber.slice(6, 14), today })
    }
  },
  message: {
    zh: '身份证号第7至14位为{digits}，不是1920-01-01至{today}之间的日期',
    en: 'Digits 7–14 of the ID number read {digits}: no date between 1920-01-01 and {today}',
  },
  actual: { zh: '{digits}', en: '{digits}' },
  expected: { zh: '1920-01-01至{today}之间的日期', en: 'a date from 1920-01-01 to {today}' },
  repair: { zh: '对照身份证原件更正号码', en: 'Correct the number from the card itself' },
  blindSpot: {
    zh: '日期可能存在但不是本人的出生日期',
    en: "A possible date need not be the person's own",
  },
  examples: {
    fails: { change: { workers: [{ idNumber: '990101198202300015' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { workers: [{ idNumber: '990101198402290010' }] }, finds: [] },
  },
}
