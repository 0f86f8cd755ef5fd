import type { IsoDate } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { daysBetween } from '../../days-between.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { LineRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'

const QUIET = 'crd.change.quietDays'

const change = (changedOn: IsoDate) => ({
  idNumber: '990101198201010000',
  changedOn,
  fromBank: '示例银行',
  toBank: '另一银行',
  formNo: null,
})

/** The day on which a line is paid: that of its batch, else the planned one of its sheet. */
function payDays({ papers, period }: ProjectMonth, index: MonthIndex): (line: LineRow) => IsoDate | null {
  const sent = new Map<string | null, IsoDate>()
  for (const { period: month, team, sentOn } of papers.batches ?? [])
    if (month === period && sentOn < (sent.get(team) ?? '9999')) sent.set(team, sentOn)
  return line => {
    const sheet = index.sheetById().get(line.sheetId)
    return sent.get(sheet?.teamName ?? null) ?? sent.get(null) ?? sheet?.payPlannedOn ?? null
  }
}

export const crdChangedBeforePay: Rule = {
  id: 'crd-changed-before-pay',
  title: { zh: '发薪前更换工资卡', en: 'The card was changed just before pay' },
  failsWhen: {
    zh: '发放前7天内更换工资卡，而没有本人签字的变更申请表',
    en: 'account changed within 7 days before the batch without a signed change form',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'papers.cardChanges',
    'papers.batches',
    'sheet.payPlannedOn',
    'sheet.teamName',
    'line.sheetId',
    'line.idNumber',
  ],
  needs: ['payroll', 'cardChanges'],
  parameters: [QUIET],
  source: 'fraud control',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const quiet = parameter(QUIET)
    const changes = byIdNumber((month.papers.cardChanges ?? []).filter(({ formNo }) => formNo === null))
    const payDayOf = payDays(month, index)
    for (const line of month.lines) {
      const own = changes.get(index.documentOf(line)?.toUpperCase() ?? '')
      if (own === undefined) continue
      const paidOn = payDayOf(line)
      if (quiet === null || paidOn === null) {
        yield unjudged(quiet === null ? 'parameter' : 'payDay')
        continue
      }
      const late = own.find(({ changedOn }) => changedOn <= paidOn && daysBetween(changedOn, paidOn) <= quiet)
      if (late !== undefined) yield onRow(line, 'wageCard', { changedOn: late.changedOn, paidOn, quiet })
    }
  },
  message: {
    zh: '{changedOn}更换工资卡，{paidOn}发放，没有登记签字的变更申请表',
    en: 'The card was changed on {changedOn} and pay is on {paidOn}; no signed form is on record',
  },
  actual: { zh: '{changedOn}更换', en: 'changed on {changedOn}' },
  expected: {
    zh: '发放前{quiet}天内不更换，或有签字的申请表',
    en: 'no change in the {quiet} days before, or a signed form',
  },
  repair: {
    zh: '向本人核实并补签变更申请表，登记编号',
    en: 'Ask the worker himself, have the form signed and record its number',
  },
  blindSpot: {
    zh: '防范冒领的常见做法，非规定；只看登记的变更',
    en: 'Common practice against fraud, not a rule; sees changes on record only',
  },
  examples: {
    fails: {
      change: { papers: { cardChanges: [change('2026-04-13')] } },
      finds: [{ cell: '工资表!U4' }],
    },
    passes: { change: { papers: { cardChanges: [change('2026-04-12')] } }, finds: [] },
  },
}
