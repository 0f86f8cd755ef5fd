import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { examplePunch } from './example-punch.ts'

export const attSinglePunch: Rule = {
  id: 'att-single-punch',
  title: { zh: '当日仅一次打卡', en: 'Only one gate record on a day' },
  failsWhen: {
    zh: '考勤表记出勤的一天，打卡记录少于2次（没有打卡记录的日子不算）',
    en: 'fewer than 2 gate records on a claimed day (days without any are left out)',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['attendance.days', 'attendance.workerId', 'punch.at', 'punch.workerId'],
  needs: ['attendance', 'punches'],
  parameters: ['att.worker.minPunchesPerDay'],
  source: 'Heilongjiang',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const least = parameter('att.worker.minPunchesPerDay')
    if (least === null) {
      yield unjudged('parameter')
      return
    }
    const punches = index.punches()
    for (const row of month.attendance) {
      const days = punches.get(index.personOf(row)?.worker?.id ?? '')
      if (days === undefined) continue
      const few = row.days.flatMap((mark, at) => {
        const count = days.get(at + 1)?.length ?? 0
        return (mark ?? 0) > 0 && count > 0 && count < least ? [at + 1] : []
      })
      const [first] = few
      if (first !== undefined) yield onRow(row, `day/${first}`, { first, days: few.length, least })
    }
  },
  message: {
    zh: '{first}日等{days}天的打卡不足{least}次',
    en: '{days} days, the first of them day {first}, have fewer than {least} gate records',
  },
  actual: { zh: '{days}天不足', en: '{days} days with fewer' },
  expected: { zh: '每天 ≥ {least}次', en: '≥ {least} a day' },
  repair: {
    zh: '提醒进出都打卡；设备漏传的补传',
    en: 'Remind everyone to punch in and out; send again what a device left out',
  },
  blindSpot: {
    zh: '外省做法，非广州规定；分不清真漏打和设备漏传',
    en: 'Practice of another province, not a Guangzhou rule; cannot tell a missed punch from a device that failed',
  },
  examples: {
    fails: {
      change: { punches: [examplePunch(0, '2026-03-02T00:00:00Z')] },
      finds: [{ cell: '考勤表!H4' }],
    },
    passes: {
      change: {
        punches: [
          examplePunch(0, '2026-03-02T00:00:00Z'),
          examplePunch(0, '2026-03-02T10:00:00Z', { direction: 'out' }),
        ],
      },
      finds: [],
    },
  },
}
