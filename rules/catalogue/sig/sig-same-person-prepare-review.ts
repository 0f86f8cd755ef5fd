import { nameKey } from '../../../contract/text.ts'
import { onSheet } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleReview } from './example-papers.ts'
import { sheetReviews } from './sheet-reviews.ts'

export const sigSamePersonPrepareReview: Rule = {
  id: 'sig-same-person-prepare-review',
  title: { zh: '编制与审核为同一人', en: 'Prepared and reviewed by one person' },
  failsWhen: { zh: '编制人 = 审核人', en: 'preparer = reviewer' },
  severity: ['warn'],
  scope: 'sheet',
  reads: ['papers.reviews', 'sheet.teamName'],
  needs: ['payroll', 'reviews'],
  parameters: [],
  stage: 'submit',
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month) {
    for (const { sheet, review } of sheetReviews(month)) {
      if (!review?.preparedBy || !review.reviewedBy) continue
      if (nameKey(review.preparedBy) === nameKey(review.reviewedBy))
        yield onSheet(sheet, 'name', { team: sheet.teamName, who: review.preparedBy })
    }
  },
  message: {
    zh: '“{team}”工资表由{who}一人编制并审核',
    en: 'The sheet of {team} was prepared and reviewed by {who} alone',
  },
  actual: { zh: '同一人', en: 'one person' },
  expected: { zh: '编制、审核分开', en: 'two people' },
  repair: { zh: '由另一人复核', en: 'Have somebody else review it' },
  blindSpot: {
    zh: '只比较姓名：同名的两人会误报，同一人写两种名字看不出来',
    en: 'Compares names: two people of one name are reported, one person under two names is not',
  },
  examples: {
    fails: {
      change: { keep: { sheets: 1 }, papers: { reviews: [exampleReview({ reviewedBy: '李 示例' })] } },
      finds: [{ cell: '工资表!A3' }],
    },
    passes: { change: { keep: { sheets: 1 }, papers: { reviews: [exampleReview({})] } }, finds: [] },
  },
}
