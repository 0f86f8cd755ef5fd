import { formatYuan, hundredthsText } from '../money.ts'
import type { Difference, DifferenceKind } from '../reconciliation.ts'

type Language = 'zh-CN' | 'en'

const TITLES: Record<DifferenceKind, readonly [zh: string, en: string]> = {
  attendedNotPaid: ['有考勤，无工资', 'attended, not on the payroll'],
  paidNotAttended: ['有工资，无考勤', 'on the payroll, no attendance'],
  onRosterInNeither: ['在花名册，考勤和工资表都没有', 'on the roster, neither attended nor paid'],
  attendedNotOnRoster: ['有考勤，不在当月花名册', 'attended, not on the roster of the month'],
  paidNotOnRoster: ['有工资，不在当月花名册', 'paid, not on the roster of the month'],
  daysDiffer: ['工资表天数与考勤不一致', 'paid days and attended days differ'],
  daysNotStated: ['工资表未写天数，无法核对', 'the payroll states no days, nothing to compare'],
  markedNotPunched: ['考勤表有工，无打卡', 'marked as worked, no punch'],
  punchedNotMarked: ['有打卡，考勤表无工', 'punched, not marked as worked'],
  outsideEngagement: ['进场前或退场后有考勤', 'attendance before entry or after exit'],
  noAmount: ['工资表没有可发的实发金额', 'the payroll states no net pay to be paid'],
  noBankAnswer: ['银行没有回盘', 'the bank said nothing of it'],
  bankPending: ['银行处理中或结果不明', 'the bank has not decided or is unclear'],
  failedNotResent: ['代发失败，未重发成功', 'payment failed and was not made good'],
  amountDiffers: ['到账金额与实发不一致', 'paid amount differs from net pay'],
  paidTwice: ['同一笔工资到账多次', 'the same wage was paid more than once'],
  paidWithoutLine: ['银行有付款，工资表没有对应的一行', 'the bank paid it, no payroll line names it'],
}

/** A kind of difference in a few words. */
export function differenceTitle(kind: DifferenceKind, language: Language): string {
  return TITLES[kind][language === 'en' ? 1 : 0]
}

/** A difference with its days and how far apart: “工资表天数与考勤不一致：多1.5天”. */
export function differenceWords(difference: Difference, language: Language): string {
  const details = [gapWords(difference, language), daysWords(difference.days, language)].filter(
    text => text !== '',
  )
  const title = differenceTitle(difference.kind, language)
  if (details.length === 0) return title
  return language === 'en' ? `${title}: ${details.join('; ')}` : `${title}：${details.join('；')}`
}

function gapWords({ kind, gap }: Difference, language: Language): string {
  if (gap === null || gap === 0) return ''
  const size = Math.abs(gap)
  if (kind === 'daysDiffer') {
    const days = hundredthsText(size)
    if (language === 'en') return `${days} day(s) ${gap > 0 ? 'more' : 'fewer'} paid than attended`
    return `工资表${gap > 0 ? '多' : '少'}${days}天`
  }
  if (language === 'en') return `${gap > 0 ? '+' : '−'}${formatYuan(size)} yuan`
  return `${gap > 0 ? '多' : '少'}${formatYuan(size)}元`
}

/** Days of the month in runs: 1、3–5日. */
function daysWords(days: readonly number[], language: Language): string {
  if (days.length === 0) return ''
  const runs: { first: number; last: number }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run !== undefined && day === run.last + 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  const text = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
  return language === 'en' ? `on ${text.join(', ')}` : `${text.join('、')}日`
}
