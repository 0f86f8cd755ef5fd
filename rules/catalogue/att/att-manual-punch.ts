import { dayOfPeriod } from '../../../contract/dates.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { examplePunch } from './example-punch.ts'

export const attManualPunch: Rule = {
  id: 'att-manual-punch',
  title: { zh: '手工/补录考勤', en: 'Attendance rests on manual records only' },
  failsWhen: {
    zh: '一天的出勤只有手工或补录的打卡（房屋建筑工程2020-01-01起须生物识别）',
    en: 'a day rests only on manual or back-filled records; building projects from 2020-01-01 must be biometric',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['attendance.days', 'punch.manual', 'punch.at', 'punch.workerId'],
  needs: ['attendance', 'punches'],
  parameters: ['milestone.biometricOnly'],
  source: 'SEED; GZBIO',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const punches = index.punches()
    for (const row of month.attendance) {
      const days = punches.get(index.personOf(row)?.worker?.id ?? '')
      if (days === undefined) continue
      const manual = row.days.flatMap((mark, at) => {
        const records = days.get(at + 1) ?? []
        const inForce = parameter('milestone.biometricOnly', dayOfPeriod(month.period, at + 1)) === 1
        const only = records.length > 0 && records.every(record => record.manual)
        return (mark ?? 0) > 0 && inForce && only ? [at + 1] : []
      })
      const [first] = manual
      if (first !== undefined) yield onRow(row, `day/${first}`, { first, days: manual.length })
    }
  },
  message: {
    zh: '{first}日等{days}天只有手工或补录的打卡',
    en: '{days} days, the first of them day {first}, rest on manual records only',
  },
  actual: { zh: '{days}天为手工', en: '{days} manual days' },
  expected: { zh: '生物识别打卡', en: 'biometric records' },
  repair: {
    zh: '恢复人脸识别打卡；设备故障期间保留书面说明',
    en: 'Go back to face recognition; keep a written account of the days on which the device failed',
  },
  blindSpot: {
    zh: '打卡记录未标明手工的看不出来；没有任何打卡记录的日子不在此列',
    en: 'Records not marked as manual look biometric; days without any record are not told here',
  },
  examples: {
    fails: {
      change: {
        punches: [
          examplePunch(0, '2026-03-03T00:00:00Z', { manual: true }),
          examplePunch(0, '2026-03-03T10:00:00Z', { manual: true }),
        ],
      },
      finds: [{ cell: '考勤表!I4' }],
    },
    passes: {
      change: {
        punches: [
          examplePunch(0, '2026-03-03T00:00:00Z'),
          examplePunch(0, '2026-03-03T10:00:00Z', { manual: true }),
        ],
      },
      finds: [],
    },
  },
}
