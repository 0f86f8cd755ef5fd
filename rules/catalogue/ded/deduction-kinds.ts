import type { PayrollLine } from '../../../contract/entities.ts'

/** What a named deduction is for, by the words that payroll sheets use. The first that fits counts. */
const KINDS = {
  inKind: /实物|代金券|购物|提货|抵[工款账帐]/,
  injuryInsurance: /工伤|意外/,
  fine: /罚款|罚金|违纪|违章|处罚|考核扣/,
  deposit: /押金|保证金|风险金|抵押|工具费|服装费|工装费/,
  loss: /赔偿|损失|损坏|赔付/,
  mealOrLodging: /伙食|餐费|饭堂|食堂|住宿|房租|水电/,
  tax: /个税|所得税|个人所得/,
  insurance: /社保|社会保险|养老|医疗|医保|失业|公积金|年金/,
  court: /法院|抚养|赡养|扶养|判决|仲裁/,
  advance: /借支|预支|预借|借款|生活费|已付|冲抵/,
  union: /工会/,
  absence: /缺勤|事假|病假|旷工|请假|迟到/,
} satisfies Record<string, RegExp>

export type DeductionKind = keyof typeof KINDS | 'unknown'

function kindOf(name: string): DeductionKind {
  for (const [kind, words] of Object.entries(KINDS)) {
    if (words.test(name)) return isKind(kind) ? kind : 'unknown'
  }
  return 'unknown'
}

const isKind = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)

/** The line's named deductions of some kinds, each with an amount. */
export function deductionsOfKind(line: PayrollLine, ...kinds: DeductionKind[]) {
  return line.otherDeductions.filter(({ name, amount }) => amount > 0 && kinds.includes(kindOf(name)))
}
