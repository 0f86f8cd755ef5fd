import { onEngagement } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'

/** Trades that ask for a special operation licence in construction. */
const SPECIAL = /建筑电工|电工|架子工|起重|信号|司索|塔吊|塔式|升降机|施工电梯|吊篮|电焊|焊工|安装拆卸/

export const trnSpecialWorkCert: Rule = {
  id: 'trn-special-work-cert',
  title: { zh: '特种作业无证或过期', en: 'Special work without a valid licence' },
  failsWhen: {
    zh: '工种为电工、架子工、起重、信号、升降机、焊工等，而花名册和人员证书中都没有到最后工作日仍有效的证书',
    en: 'trade is electrician, scaffolder, crane, signaller, hoist, welder etc. and neither roster nor book of certificates has a licence valid to the last day worked',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'engagement.trade',
    'engagement.specialOperationNo',
    'engagement.specialOperationValidTo',
    'attendance.days',
    'worker.idNumber',
    'papers.certificates',
  ],
  needs: ['roster'],
  parameters: [],
  source: 'GZ30',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const licences = byIdNumber(
      (month.papers.certificates ?? []).filter(({ kind }) => kind === 'specialOperation'),
    )
    for (const { engagement, worker, worked } of index.people()) {
      if (engagement === null || worked === null || !SPECIAL.test(engagement.trade ?? '')) continue
      const { trade, specialOperationNo, specialOperationValidTo: validTo } = engagement
      const { first, last } = worked
      const held = licences.get(worker?.idNumber.toUpperCase() ?? '') ?? []
      if (held.some(({ issuedOn, validTo: to }) => (issuedOn ?? first) <= first && (to ?? last) >= last))
        continue
      const params = { trade, validTo, last }
      if (specialOperationNo === null) yield onEngagement(engagement, worker, 'specialOperationNo', params)
      else if (validTo !== null && validTo < last)
        yield onEngagement(engagement, worker, 'specialOperationValidTo', params)
    }
  },
  message: {
    zh: '工种“{trade}”须持特种作业证，证书有效期止{validTo}，最后工作日{last}',
    en: 'Trade “{trade}” asks for a licence; it is valid to {validTo}, the last day worked is {last}',
  },
  actual: { zh: '{validTo}', en: '{validTo}' },
  expected: { zh: '有效证书', en: 'a valid licence' },
  repair: {
    zh: '登记有效的特种作业证；无证的不得从事该工种',
    en: 'Record a valid licence; without one he must not do this work',
  },
  blindSpot: {
    zh: '按工种名称判断，不核验证书真伪；没有填写有效期的视为有效',
    en: 'Goes by the name of the trade; licences are not verified, and one without an end counts as valid',
  },
  examples: {
    fails: {
      change: {
        engagements: [
          { trade: '电焊工' },
          { trade: '架子工', specialOperationNo: 'T1', specialOperationValidTo: '2026-03-30' },
        ],
      },
      finds: [{ cell: '花名册!U4' }, { cell: '花名册!V5' }],
    },
    passes: {
      change: {
        engagements: [{ trade: '架子工', specialOperationNo: 'T1', specialOperationValidTo: '2026-03-31' }],
      },
      finds: [],
    },
  },
}
