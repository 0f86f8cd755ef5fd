import type { Rule } from './rule.ts'

const OF_THE_MONTH = new Set([
  'attendance',
  'sheet',
  'line',
  'payResult',
  'punch',
  'accountEntry',
  'progressPayment',
  'papers',
  'month',
])

/** Whether a rule reads registers alone, so that what it finds this month is the same thing next month. */
export function isStanding(rule: Rule): boolean {
  return rule.check !== null && rule.reads.every(field => !OF_THE_MONTH.has(field.split('.')[0] ?? ''))
}
