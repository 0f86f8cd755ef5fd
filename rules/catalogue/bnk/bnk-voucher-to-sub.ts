import { onOrg } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { exampleBatch } from './example-batch.ts'
import { monthBatches, sheetsOf } from './month-batches.ts'

export const bnkVoucherToSub: Rule = {
  id: 'bnk-voucher-to-sub',
  title: { zh: '未向分包提供代发凭证', en: 'The subcontractor got no proof of payment' },
  failsWhen: {
    zh: '归档时，代发凭证还没有交给分包单位',
    en: 'when the month is archived, no proof of payment has been handed to the subcontractor',
  },
  severity: ['warn'],
  scope: 'org',
  reads: ['papers.batches', 'sheet.employer', 'participant.role', 'participant.name'],
  needs: ['payroll', 'batches', 'participants'],
  parameters: [],
  stage: 'archive',
  source: 'R724 art 31; M53 art 17',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const units = new Map(month.participants.map(unit => [orgKey(unit.name), unit]))
    const told = new Set<string>()
    for (const batch of monthBatches(month)) {
      if (batch.voucherGivenOn !== null) continue
      for (const { employer } of sheetsOf(month, batch)) {
        const key = orgKey(employer ?? '')
        const unit = units.get(key) ?? { id: key, name: employer ?? '', role: null }
        if (employer === null || told.has(key) || unit.role === 'generalContractor') continue
        told.add(key)
        yield onOrg(unit, { unit: unit.name, sentOn: batch.sentOn })
      }
    }
  },
  message: {
    zh: '{sentOn}的代发凭证没有交给{unit}',
    en: '{unit} has not been given the proof of payment of {sentOn}',
  },
  actual: { zh: '未提供', en: 'not given' },
  expected: { zh: '代发凭证', en: 'proof of payment' },
  repair: {
    zh: '把银行代发凭证交分包单位并登记日期',
    en: "Give the bank's proof of payment to the subcontractor and record the day",
  },
  blindSpot: {
    zh: '条例没有写明期限，归档时才问；以登记的交付日期为准，没写用人单位的工资表不问',
    en: 'The decree sets no term, so it is asked when archiving; goes by the day on record, and sheets without an employer are not asked',
  },
  examples: {
    fails: {
      change: { papers: { batches: [exampleBatch({ team: null }), exampleBatch({ team: null })] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { batches: [exampleBatch({ voucherGivenOn: '2026-04-22' })] } },
      finds: [],
    },
  },
}
