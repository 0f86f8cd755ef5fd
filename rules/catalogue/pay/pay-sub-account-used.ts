import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'

export const paySubAccountUsed: Rule = {
  id: 'pay-sub-account-used',
  title: { zh: '使用分包专户发放', en: "Paid from a subcontractor's account" },
  failsWhen: {
    zh: '发放账户属于分包单位，且发放日期 ≥ 2021-03-01',
    en: 'paying account belongs to a subcontractor, pay date ≥ 2021-03-01',
  },
  severity: ['block'],
  scope: 'sheet',
  reads: [
    'wageAccount.holderName',
    'wageAccount.holderUscc',
    'participant.role',
    'sheet.payPlannedOn',
    'month.accountEntries',
    'accountEntry.accountId',
    'accountEntry.direction',
    'accountEntry.kind',
    'accountEntry.wageMonth',
    'participant.name',
    'participant.uscc',
  ],
  needs: ['payroll', 'wageAccount', 'participants'],
  parameters: ['milestone.gcPaysAll'],
  source: 'GZ431',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const subs = month.participants.filter(({ role }) => role.endsWith('Subcontractor'))
    const paidFrom = new Set(
      month.accountEntries
        .filter(
          entry => entry.kind === 'wages' && entry.direction === 'out' && entry.wageMonth === month.period,
        )
        .map(entry => entry.accountId),
    )
    const paidOn = month.sheets.find(sheet => sheet.payPlannedOn !== null)?.payPlannedOn ?? undefined
    if (parameter('milestone.gcPaysAll', paidOn) === null) return
    for (const account of month.wageAccounts) {
      // Without statement lines of the month every account of the project counts as a paying one.
      if (paidFrom.size > 0 && !paidFrom.has(account.id)) continue
      const holder = subs.find(
        sub =>
          (sub.uscc !== null && sub.uscc === account.holderUscc) ||
          orgKey(account.holderName).startsWith(orgKey(sub.name)),
      )
      if (holder === undefined) continue
      yield {
        subject: { kind: 'account', key: account.id, name: account.holderName },
        at: { address: null },
        params: { sub: holder.name },
      }
    }
  },
  message: {
    zh: '发放账户由分包单位“{sub}”开立；2021-03-01起一律由总包专户直接发放',
    en: "The paying account belongs to the subcontractor {sub}; since 2021-03-01 only the general contractor's account pays",
  },
  actual: { zh: '分包单位账户', en: "a subcontractor's account" },
  expected: { zh: '施工总承包单位专户', en: "the general contractor's wage account" },
  repair: { zh: '改由总包专户发放', en: "Pay from the general contractor's wage account" },
  blindSpot: {
    zh: '没有登记专户流水时，按项目登记的全部专户判断',
    en: 'Without statement lines every account recorded for the project is taken to pay',
  },
  examples: {
    fails: {
      change: { wageAccounts: [{ holderName: '广州示例劳务有限公司', holderUscc: '91440101MA5XK00A7J' }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        wageAccounts: [{ holderName: '广州示例劳务有限公司', holderUscc: '91440101MA5XK00A7J' }],
        period: '2021-01',
        sheets: [{ payPlannedOn: '2021-02-28' }],
      },
      finds: [],
    },
  },
}
