import { ageOn, periodBounds } from '../../../contract/dates.ts'
import { onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnBirthMismatch: Rule = {
  id: 'idn-birth-mismatch',
  title: { zh: '出生日期/年龄与证件号不符', en: 'Birth date or age does not match the ID number' },
  failsWhen: {
    zh: '填写的出生日期 ≠ 第7至14位，或填写的年龄与当月末年龄相差超过1岁',
    en: 'stated birth date ≠ digits 7–14, or stated age differs by more than 1',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['worker.birthDate', 'worker.statedAge', 'worker.idNumber', 'worker.idDocType', 'month.period'],
  needs: ['roster'],
  parameters: [],
  source: 'ID18',
  confidence: 'inferred',
  penalty: null,
  *check({ period }, { index }) {
    const { last } = periodBounds(period)
    for (const { row, docType, parts } of index.documents()) {
      const birth = parts?.birthDate
      if (!('birthDate' in row) || docType !== 'residentId' || birth == null) continue
      const age = ageOn(birth, last)
      if (row.birthDate !== null && row.birthDate !== birth) {
        yield onWorker(row, 'birthDate', { stated: row.birthDate, expected: birth })
      } else if (row.statedAge !== null && Math.abs(row.statedAge - age) > 1) {
        yield onWorker(row, 'statedAge', { stated: row.statedAge, expected: age })
      }
    }
  },
  message: {
    zh: '填写的出生日期或年龄为{stated}，身份证号表明为{expected}',
    en: 'The roster says {stated}; the ID number says {expected}',
  },
  actual: { zh: '{stated}', en: '{stated}' },
  expected: { zh: '{expected}', en: '{expected}' },
  repair: { zh: '对照身份证原件更正', en: 'Correct it from the card itself' },
  blindSpot: {
    zh: '年龄按当月末计算，填表较早时允许相差1岁',
    en: "Age is counted on the month's last day; one year's difference is allowed",
  },
  examples: {
    fails: {
      change: { workers: [{ birthDate: '1982-01-02' }, { statedAge: 46 }] },
      finds: [{ cell: '花名册!D4' }, { cell: '花名册!E5' }],
    },
    passes: { change: { workers: [{ birthDate: '1982-01-01' }, { statedAge: 45 }] }, finds: [] },
  },
}
