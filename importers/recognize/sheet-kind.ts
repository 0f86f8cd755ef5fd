import type { SheetKind } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { simplifiedWords } from '../values/traditional.ts'
import { type Column, fieldOf } from './column.ts'
import { headingKey } from './heading.ts'
import type { HeadingField } from './vocabulary.ts'

/** What the words around a table say it is. */
const TITLE_WORDS: [SheetKind, RegExp][] = [
  ['bank-result', /代发结果|回盘|批量支付结果|付款结果|支付结果|处理结果|结果查询/],
  ['payroll', /工资|薪酬|薪资|支付表|发放表|payroll|wages?\b/i],
  ['attendance', /考勤|出勤|签到|attendance|timesheet/i],
  ['roster', /花名册|名册|人员信息|人员名单|实名制|人员导入|登记表|roster/i],
]

function kindOfTitle(title: string): SheetKind | null {
  const text = simplifiedWords(compact(title))
  return TITLE_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const ROSTER_FIELDS: HeadingField[] = [
  'sex',
  'ethnicity',
  'birthDate',
  'statedAge',
  'registeredAddress',
  'currentAddress',
  'phone',
  'education',
  'employer',
  'team',
  'trade',
  'entryDate',
  'exitDate',
  'contractNo',
  'wageCard',
  'nativePlace',
]
const PAY_FIELDS: HeadingField[] = [
  'basePay',
  'piecePay',
  'overtimePay',
  'allowance',
  'bonus',
  'deductionTotal',
  'advance',
]

/** A day grid needs at least this many day columns: a fortnight sheet is the shortest seen. */
const FEWEST_DAYS = 7

/** A file of payment orders for a bank names the paying account on every line; it carries no verdict and is no payroll. */
const isPaymentOrder = (columns: readonly Column[]) =>
  columns.some(({ header }) => /付款账[号户]/.test(header))

/** Names with identity numbers, and nothing that was not understood: a list of people. */
const isBareList = (columns: readonly Column[]) =>
  ['name', 'idNumber'].every(field => columns.some(column => fieldOf(column) === field)) &&
  columns.every(({ meaning }) => meaning !== null)

/** A list of leave taken counts days too: those on which nobody came. */
const isLeaveList = (columns: readonly Column[]) =>
  columns.some(({ header }) =>
    /^(?:请假|休假|假期?)(?:类型|类别|种类|事由|原因)$|^假别$/.test(headingKey(header)),
  )

/** Columns in which a bank says what became of a payment; a code without words says it to nobody, but it is a result. */
const VERDICTS: HeadingField[] = ['statusText', 'statusCode']
/** Why payments did not arrive: a list of those that failed needs no other word. */
const WHY_FAILED = /失败|退回|退票|退汇|拒绝|不成功|未成功/

/** What a bank never lists: a sheet with two of them is a payroll, whatever its column of states (已发放, 已核) says. */
const OF_PAYROLL: HeadingField[] = [
  ...PAY_FIELDS,
  'grossPay',
  'attendanceDays',
  'workHours',
  'wageRate',
  'socialInsurance',
  'housingFund',
  'incomeTax',
]

/** Money handed out before the wages (生活费发放表): the sum of a line is no pay of the month. */
const ADVANCE_TITLE = /^(?!.*(工资|薪)).*(生活费|借支|预支|借款)/

function kindByColumns(
  columns: readonly Column[],
  titleKind: SheetKind | null,
  { hasVerdict, ofAdvances }: { hasVerdict: boolean; ofAdvances: boolean },
): SheetKind {
  const fields = new Set(columns.map(fieldOf))
  const has = (field: HeadingField) => fields.has(field)
  const count = (list: HeadingField[]) => list.filter(has).length
  const days = columns.filter(({ meaning }) => meaning !== null && 'day' in meaning).length
  const person = has('name') || has('idNumber')
  const money = has('netPay') || has('grossPay')
  const judged =
    hasVerdict ||
    VERDICTS.some(has) ||
    columns.some(column => fieldOf(column) === 'reason' && WHY_FAILED.test(column.header))
  const paid = (has('amount') || has('netPay')) && (has('wageCard') || has('name'))
  if (judged && paid && count(OF_PAYROLL) < 2) return 'bank-result'
  if (days >= FEWEST_DAYS && (person || has('jobNumber'))) return 'attendance'
  if (!person || isPaymentOrder(columns)) return 'unknown'
  if (isLeaveList(columns) && !money) return 'unknown'
  if (money || (count(PAY_FIELDS) >= 2 && titleKind !== 'attendance')) return 'payroll'
  if (has('amount') && (has('wageCard') || has('idNumber') || titleKind === 'payroll'))
    return ofAdvances ? 'unknown' : 'payroll'
  if (titleKind === 'payroll' && has('attendanceDays') && (has('wageRate') || has('unitPrice')))
    return 'payroll'
  if (
    has('attendanceDays') &&
    !isLeaveList(columns) &&
    (titleKind === 'attendance' || count(ROSTER_FIELDS) < 4)
  )
    return 'attendance'
  // A wage sheet whose amounts stand under unknown words asks for them; it is no roster for having cards and phones.
  const unread = columns.some(({ meaning }) => meaning === null)
  if (titleKind === 'payroll' && unread && count(ROSTER_FIELDS) < 4) return 'payroll'
  if (has('idNumber') && (count(ROSTER_FIELDS) >= 1 || titleKind === 'roster')) return 'roster'
  if (isBareList(columns) && titleKind === null) return 'roster'
  return count(ROSTER_FIELDS) >= 3 || (has('name') && titleKind === 'roster') ? 'roster' : 'unknown'
}

/**
 * What kind of sheet a table is, by its columns; titles only settle ties. The confidence grows with the share of columns
 * that were understood and with a title that agrees. `around`: titles, then the names of sheet and file; `hasVerdict`: a bank's
 * word stands over all payments.
 */
export function recogniseKind(
  columns: readonly Column[],
  around: readonly string[],
  hasVerdict = false,
): { kind: SheetKind; confidence: number } {
  const titleKind = around.map(kindOfTitle).find(kind => kind !== null) ?? null
  const ofAdvances = around.some(title => ADVANCE_TITLE.test(compact(title)))
  const kind = kindByColumns(columns, titleKind, { hasVerdict, ofAdvances })
  if (kind === 'unknown') return { kind, confidence: 0 }
  const headed = columns.filter(column => column.header !== '')
  const understood = headed.filter(column => column.meaning !== null).length / Math.max(1, headed.length)
  const agreement = titleKind === kind ? 0.2 : titleKind === null ? 0.05 : -0.1
  return { kind, confidence: Math.round((0.45 + 0.34 * understood + agreement) * 100) / 100 }
}
