import { onSheet } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleReview } from './example-papers.ts'
import { sheetReviews } from './sheet-reviews.ts'

const sentOn = (day: string) => ({
  batches: [{ period: '2026-03', team: null, sentOn: day, payments: [], voucherGivenOn: null }],
})

export const sigGcReviewMissing: Rule = {
  id: 'sig-gc-review-missing',
  title: { zh: '总包未审核', en: 'The general contractor has not reviewed the sheet' },
  failsWhen: {
    zh: '送银行代发前，总包劳资专管员没有审核工资表，或审核晚于送出',
    en: "no review by the general contractor's labour officer before the batch goes to the bank, or a later one",
  },
  severity: ['block'],
  scope: 'sheet',
  reads: ['papers.reviews', 'papers.batches', 'sheet.teamName'],
  needs: ['payroll', 'reviews'],
  parameters: [],
  stage: 'pay',
  source: 'R724 art 28; M53 art 16',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    const firstSent = new Map<string | null, string>()
    for (const { period, team, sentOn: sent } of month.papers.batches ?? []) {
      if (period === month.period && sent < (firstSent.get(team) ?? '9999')) firstSent.set(team, sent)
    }
    for (const { sheet, review } of sheetReviews(month)) {
      const sent = firstSent.get(sheet.teamName) ?? firstSent.get(null) ?? null
      const reviewedOn = review?.reviewedBy ? (review.reviewedOn ?? sent ?? month.today) : null
      if (reviewedOn === null || (sent !== null && reviewedOn > sent))
        yield onSheet(sheet, 'name', { team: sheet.teamName, reviewedOn, sent })
    }
  },
  message: {
    zh: '“{team}”工资表的总包审核日期{reviewedOn}，代发送出{sent}',
    en: "The general contractor's review of {team}: {reviewedOn}; sent to the bank: {sent}",
  },
  actual: { zh: '{reviewedOn}', en: '{reviewedOn}' },
  expected: { zh: '送出代发之前审核', en: 'reviewed before it is sent' },
  repair: {
    zh: '请总包劳资专管员审核并登记审核人和日期，再送代发',
    en: "Have the general contractor's labour officer review it, record name and day, then send the batch",
  },
  blindSpot: {
    zh: '以登记的审核为准；项目经理是否一并审核看不到，没写日期的审核算作及时',
    en: 'Goes by the review on record; whether the project manager joined is not seen, and one without a date counts as in time',
  },
  examples: {
    fails: {
      change: {
        keep: { sheets: 2 },
        papers: {
          reviews: [exampleReview({ reviewedOn: '2026-04-11' })],
          ...sentOn('2026-04-10'),
        },
      },
      finds: [{ cell: '工资表!A3' }, { cell: '工资表!A3' }],
    },
    passes: {
      change: {
        keep: { sheets: 1 },
        papers: { reviews: [exampleReview({ reviewedOn: '2026-04-10' })], ...sentOn('2026-04-10') },
      },
      finds: [],
    },
  },
}
