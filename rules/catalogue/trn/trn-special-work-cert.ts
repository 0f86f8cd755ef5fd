import { dayOfPeriod, type IsoDate } from '../../../contract/dates.ts'
import { onEngagement } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'

/** Trades that ask for a special operation licence in construction. */
const SPECIAL = /建筑电工|电工|架子工|起重|信号|司索|塔吊|塔式|升降机|施工电梯|吊篮|电焊|焊工|安装拆卸/

export const trnSpecialWorkCert: Rule = {
  id: 'trn-special-work-cert',
  title: { zh: '特种作业无证或过期', en: 'Special work without a valid licence' },
  failsWhen: {
    zh: '工种为电工、架子工、起重、信号、升降机、焊工等，而有出勤日在花名册和人员证书中都没有有效的证书',
    en: 'trade is electrician, scaffolder, crane, signaller, hoist, welder etc. and on a worked day neither roster nor book of certificates has a valid licence',
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
    for (const { engagement, worker, worked, days } of index.people()) {
      if (engagement === null || worked === null || !SPECIAL.test(engagement.trade ?? '')) continue
      const { trade, specialOperationNo, specialOperationValidTo: validTo } = engagement
      const held = licences.get(worker?.idNumber.toUpperCase() ?? '') ?? []
      const isLicensed = (on: IsoDate) =>
        (specialOperationNo !== null && (validTo ?? on) >= on) ||
        held.some(({ issuedOn, validTo: to }) => (issuedOn ?? on) <= on && (to ?? on) >= on)
      const marked = days.map(day => dayOfPeriod(month.period, day))
      const last = (marked.length > 0 ? marked : [worked.first, worked.last]).findLast(on => !isLicensed(on))
      if (last === undefined) continue
      const field = specialOperationNo === null ? 'specialOperationNo' : 'specialOperationValidTo'
      yield onEngagement(engagement, worker, field, { trade, validTo, last })
    }
  },
  message: {
    zh: '工种“{trade}”须持特种作业证，证书有效期止{validTo}，{last}出勤时没有有效的证书',
    en: 'Trade “{trade}” asks for a licence; that of the roster is valid to {validTo}; on {last} he worked without a valid one',
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
