import { onSheet } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { exampleReview } from './example-papers.ts'
import { sheetReviews } from './sheet-reviews.ts'

export const sigSubSealMissing: Rule = {
  id: 'sig-sub-seal-missing',
  title: { zh: '分包单位未签章', en: 'The subcontractor has not signed and sealed' },
  failsWhen: {
    zh: '分包单位的工资表缺编制人、分包负责人或分包公章',
    en: "a subcontractor's sheet lacks preparer, the subcontractor's head or its seal",
  },
  severity: ['block'],
  scope: 'sheet',
  reads: ['papers.reviews', 'sheet.teamName', 'sheet.employer', 'participant.role', 'participant.name'],
  needs: ['payroll', 'reviews'],
  parameters: [],
  stage: 'submit',
  source: 'R724 art 31',
  confidence: 'inferred',
  penalty: 56,
  *check(month) {
    const contractors = new Set(
      month.participants.filter(({ role }) => role === 'generalContractor').map(({ name }) => orgKey(name)),
    )
    for (const { sheet, review } of sheetReviews(month)) {
      if (sheet.employer !== null && contractors.has(orgKey(sheet.employer))) continue
      const missing = [
        ...(review?.preparedBy ? [] : ['preparedBy']),
        ...(review?.subcontractorHead ? [] : ['subcontractorHead']),
        ...(review?.subcontractorSealed ? [] : ['subcontractorSealed']),
      ]
      if (missing.length > 0)
        yield onSheet(sheet, 'name', { team: sheet.teamName, missing: missing.join(',') })
    }
  },
  message: {
    zh: '“{team}”工资表缺：{missing|fields}',
    en: 'The sheet of {team} lacks: {missing|fields}',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '编制人、分包负责人签字和分包公章', en: 'preparer, head and seal of the subcontractor' },
  repair: {
    zh: '由分包单位签字盖章后登记',
    en: 'Have the subcontractor sign and seal it, then record it',
  },
  blindSpot: {
    zh: '条例要求分包确认后报总包，具体签章人为推定；公章真伪看不到，总包自有班组不问',
    en: "The decree has the subcontractor confirm the sheet; whose signatures is inferred. Seals are not verified, the general contractor's own teams not asked",
  },
  examples: {
    fails: {
      change: { keep: { sheets: 1 }, papers: { reviews: [exampleReview({ subcontractorSealed: false })] } },
      finds: [{ cell: '工资表!A3' }],
    },
    passes: {
      change: { keep: { sheets: 1 }, papers: { reviews: [exampleReview({ team: null })] } },
      finds: [],
    },
  },
}
