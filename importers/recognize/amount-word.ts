import { BEFORE_AMOUNT, BEHIND_AMOUNT, type HeadingField, TAKEN, TAKEN_OFF } from './vocabulary.ts'

const AMOUNTS = new Set<HeadingField>(['grossPay', 'netPay', 'amount', 'deductionTotal', ...TAKEN])

/** An amount whose word stands between others: 本月应领金额 is 应领, 实发薪酬 实发工资, 扣住宿 a deduction of that name. */
export function meaningOfAmount(
  key: string,
  fields: ReadonlyMap<string, HeadingField>,
): { field: HeadingField; exact: true } | { item: 'otherDeductions'; name: string } | null {
  const said = key.replace(/薪资|薪酬|薪水|薪金/, '工资')
  const inner = said.replace(BEFORE_AMOUNT, '')
  for (const word of [said, said.replace(BEHIND_AMOUNT, ''), inner, inner.replace(BEHIND_AMOUNT, '')]) {
    const field = word === key ? undefined : fields.get(word)
    if (field !== undefined && AMOUNTS.has(field)) return { field, exact: true }
  }
  if (!TAKEN_OFF.test(key)) return null
  const field = fields.get(key.replace(TAKEN_OFF, ''))
  return field !== undefined && TAKEN.includes(field)
    ? { field, exact: true }
    : { item: 'otherDeductions', name: key }
}
