import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { daysWorked, hasDailyMarks, judgedUntil } from '../../../contract/days-worked.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** Days of the month that begin a whole week from Monday to Sunday within it. */
function mondays(period: string): number[] {
  const last = daysInPeriod(period)
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    day => day + 6 <= last && new Date(`${dayOfPeriod(period, day)}T00:00:00Z`).getUTCDay() === 1,
  )
}

export const attCoverageRatio: Rule = {
  id: 'att-coverage-ratio',
  title: { zh: '考勤覆盖率偏低', en: 'Few of those on site attend' },
  failsWhen: {
    zh: '一周内有考勤的人数 ÷ 整周在场人数 < 85%（取当月最低的一周）',
    en: 'people attending ÷ people on site all week < 85% in a week (the lowest week of the month)',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['attendance.days', 'engagement.entryDate', 'engagement.exitDate', 'month.today'],
  needs: ['attendance', 'roster'],
  parameters: ['att.coverage.minRatio'],
  source: 'other cities',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const ratio = parameter('att.coverage.minRatio')
    const people = index.people()
    if (ratio === null || !people.some(hasDailyMarks)) {
      yield unjudged(ratio === null ? 'parameter' : 'dailyMarks')
      return
    }
    const until = judgedUntil(month)
    let worst: { week: string; present: number; onSite: number } | null = null
    for (const monday of mondays(month.period)) {
      const [first, last] = [dayOfPeriod(month.period, monday), dayOfPeriod(month.period, monday + 6)]
      if (last > until) break
      let onSite = 0
      let present = 0
      for (const person of people) {
        const { engagement } = person
        if (engagement === null || (engagement.entryDate ?? first) > first) continue
        if ((engagement.exitDate ?? last) < last) continue
        onSite++
        if (daysWorked(person).some(day => day >= monday && day <= monday + 6)) present++
      }
      if (onSite > 0 && (worst === null || present * worst.onSite < worst.present * onSite))
        worst = { week: first, present, onSite }
    }
    if (worst !== null && worst.present * 100 < worst.onSite * ratio)
      yield onProject(month, { ...worst, percent: Math.floor((worst.present * 100) / worst.onSite), ratio })
  },
  message: {
    zh: '{week}起的一周在场{onSite}人，有考勤{present}人（{percent}%）',
    en: 'In the week from {week}, {present} of {onSite} people on site attended ({percent}%)',
  },
  actual: { zh: '{percent}%', en: '{percent}%' },
  expected: { zh: '≥ {ratio}%', en: '≥ {ratio}%' },
  repair: {
    zh: '督促在场人员打卡；已离场的办理退场',
    en: 'See to it that everyone on site punches; record the exit of who has left',
  },
  blindSpot: {
    zh: '其他城市的做法，非广州规定；以考勤表代替打卡记录，只看完整的周一至周日',
    en: 'Practice of other cities, not a Guangzhou rule; goes by the attendance sheets and by whole weeks only',
  },
  examples: {
    fails: {
      change: { attendance: Array.from({ length: 10 }, () => ({ days: [100] })) },
      finds: [{ cell: null }],
    },
    passes: {
      change: { attendance: Array.from({ length: 9 }, () => ({ days: [100] })) },
      finds: [],
    },
  },
}
