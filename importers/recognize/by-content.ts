import { isResidentIdNumber } from '../../contract/id-number.ts'
import type { ImportProblem } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { passesLuhn } from '../../contract/wage-card.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { type Column, fieldOf } from './column.ts'
import { meaningOf } from './heading.ts'
import type { HeadingField } from './vocabulary.ts'

/** The commonest family names: a column of two to four characters is one of names when most begin so. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊'.match(
    /./gu,
  ),
)

/** A bank's word, some of which begin as family names do (成功). */
const VERDICT = /^(交易|处理|入账)?(成功|失败)$|^(已|未)入账$/

const isCard = (text: string) => /^\d{16,19}$/.test(text) && passesLuhn(text)
/** A Chinese name by its shape and family name. */
export const isName = (text: string) =>
  /^[\p{Script=Han}·]{2,4}$/u.test(text) && SURNAMES.has(text.slice(0, 1)) && !VERDICT.test(text)

const TESTS = {
  idNumber: { test: (text: string) => isResidentIdNumber(text.toUpperCase()), enough: 0.6 },
  wageCard: { test: isCard, enough: 0.8 },
  phone: { test: (text: string) => /^1[3-9]\d{9}$/.test(text), enough: 0.8 },
  name: { test: isName, enough: 0.8 },
} as const satisfies Partial<Record<HeadingField, { test: (text: string) => boolean; enough: number }>>
type Told = keyof typeof TESTS

/** Headings that a clerk writes over about anything; those of numbers, cards and names are believed only as far as their content. */
const LOOSE = new Set<HeadingField | null>([null, 'seq', 'jobNumber', 'remark', 'serial', 'signature'])

const WORK_STATE = /^(在岗|在场|在职|在册|离职|离岗|离场|已?退场|试用|正式|待岗)$/

function sampleTexts(rows: readonly Row[], index: number): string[] {
  return rows.map(row => compact(cellText(row.cells[index]))).filter(text => text !== '')
}

/** Whether the cells of a column are of this kind. One cell alone tells only an identity number, by its check digit. */
function fits(field: Told, texts: readonly string[]): boolean {
  const { test, enough } = TESTS[field]
  if (texts.length < (field === 'idNumber' ? 1 : 2)) return false
  return texts.filter(test).length >= texts.length * enough
}

const NUMBERS = ['idNumber', 'wageCard', 'phone'] as const
type NumberField = (typeof NUMBERS)[number]

/** A column under the heading of one number whose cells are all of another kind: somebody swapped the headings. */
function contradicts(field: NumberField, texts: readonly string[]): boolean {
  return !texts.some(TESTS[field].test) && NUMBERS.some(other => other !== field && fits(other, texts))
}

/** 身份证号 over 银行卡号 in one column: what stands in it first is what the column is; the other stands below each. */
function nameStackedNumbers(columns: readonly Column[], of: (column: Column) => string[]): void {
  for (const column of columns) {
    const words = new Set(
      column.header.split(/ > |[\s/、和及]+/).map(text => fieldOf({ ...column, meaning: meaningOf([text]) })),
    )
    if (!words.has('idNumber') || !words.has('wageCard')) continue
    const [first = ''] = of(column)
    const [field, also] = TESTS.idNumber.test(first)
      ? (['idNumber', 'wageCard'] as const)
      : (['wageCard', 'idNumber'] as const)
    column.meaning = { field, exact: true }
    column.also = also
  }
}

/** A column without heading that counts 1, 2, 3. */
function nameRunningNumbers(columns: readonly Column[], of: (column: Column) => string[]): void {
  if (columns.some(column => fieldOf(column) === 'seq')) return
  const counting = columns.find(
    column =>
      column.meaning === null &&
      column.header === '' &&
      of(column).length > 1 &&
      of(column).every((text, index) => text === String(index + 1)),
  )
  if (counting) counting.meaning = { field: 'seq', exact: false }
}

/** Of several columns that look like names, the one next to the identity numbers; a relative's stands elsewhere. */
function besideNumber(columns: readonly Column[], candidates: readonly Column[]): Column | undefined {
  const number = columns.find(column => fieldOf(column) === 'idNumber')?.index ?? -2
  const [found, ...more] = candidates.filter(({ index }) => Math.abs(index - number) === 1)
  return more.length === 0 ? found : undefined
}

/**
 * Names the columns of identity numbers, cards, phones and names by what stands in them, where no heading did or where a heading
 * is contradicted by every cell (card numbers under 身份证号). A heading that the content overrules is reported.
 */
export function nameByContent(
  columns: readonly Column[],
  sample: readonly Row[],
  headerRow: number,
  isChosen: (column: Column) => boolean,
): ImportProblem[] {
  const texts = new Map(columns.map(column => [column, sampleTexts(sample, column.index)]))
  const of = (column: Column) => texts.get(column) ?? []
  const overruled = new Set<Column>()
  for (const column of columns) {
    const field = NUMBERS.find(number => number === fieldOf(column))
    if (field !== undefined && !isChosen(column) && contradicts(field, of(column))) {
      column.meaning = null
      overruled.add(column)
    }
  }
  for (const column of columns) {
    // 账号 of an app's export is a user's name there: a column of accounts holds digits.
    const words =
      fieldOf(column) === 'wageCard' && of(column).length > 0 && !of(column).some(text => /\d/.test(text))
    // 状态 of a wage sheet may be that of the person's employment: no bank speaks so.
    const ofWork =
      fieldOf(column) === 'statusText' &&
      of(column).length > 0 &&
      of(column).every(text => WORK_STATE.test(text))
    if ((words || ofWork) && !isChosen(column)) column.meaning = null
  }
  nameStackedNumbers(
    columns.filter(column => !isChosen(column)),
    of,
  )
  nameRunningNumbers(columns, of)
  const problems: ImportProblem[] = []
  for (const field of ['idNumber', 'wageCard', 'phone', 'name'] as const) {
    if (columns.some(column => fieldOf(column) === field)) continue
    // Characters alone are weak evidence: a name is told beside a number, and only by one column.
    const beside = isHeadless(columns) ? ['idNumber', 'wageCard'] : ['idNumber']
    if (field === 'name' && !columns.some(column => beside.includes(fieldOf(column) ?? ''))) continue
    const candidates = columns.filter(
      column =>
        !isChosen(column) &&
        (column.meaning === null || 'field' in column.meaning) &&
        LOOSE.has(fieldOf(column)) &&
        fits(field, of(column)),
    )
    const found =
      candidates.length > 1 && field === 'name' ? besideNumber(columns, candidates) : candidates[0]
    if (found === undefined) continue
    if (candidates.length > 1 && field === 'name') overruled.add(found)
    if (found.meaning !== null || overruled.has(found)) {
      const params = { field, columns: found.letter, reason: 'content' }
      problems.push(
        problem('imp-header-ambiguous', {
          cell: `${found.letter}${Math.max(1, headerRow)}`,
          field,
          severity: 'warn',
          params,
        }),
      )
    }
    found.meaning = { field, exact: false }
  }
  if (isHeadless(columns)) problems.push(...namePayments(columns, of, headerRow))
  return problems
}

const isHeadless = (columns: readonly Column[]) => columns.every(({ header }) => header === '')

const AMOUNT = /^-?(\d{1,3}(,\d{3})+|\d{1,9})(\.\d{1,2})?元?$/
/** From here on an amount without decimals may as well be in 分. */
const MANY_YUAN = 50_000

/**
 * Names amount and result of a list of payments without headings. Several columns of numbers, or numbers that may be in 分, stay
 * unnamed: a person says which is which. What was taken is told once.
 */
function namePayments(
  columns: readonly Column[],
  of: (column: Column) => string[],
  headerRow: number,
): ImportProblem[] {
  const named = (field: HeadingField) => columns.find(column => fieldOf(column) === field)
  if (!named('wageCard') || !named('name')) return []
  const all = (column: Column, pattern: RegExp) =>
    of(column).length > 1 && of(column).every(text => pattern.test(text))
  const open = columns.filter(({ meaning }) => meaning === null)
  const verdicts = open.filter(column => all(column, VERDICT))
  if (verdicts.length === 1 && verdicts[0]) verdicts[0].meaning = { field: 'statusText', exact: false }
  const numbers = open.filter(column => all(column, AMOUNT) && !isCounting(of(column)))
  const decimal = numbers.filter(column => of(column).some(text => text.includes('.')))
  const [amount, ...more] = decimal.length > 0 ? decimal : numbers
  const inFen =
    amount !== undefined && of(amount).every(text => /^\d+$/.test(text) && Number(text) >= MANY_YUAN)
  if (amount === undefined || more.length > 0 || inFen) return []
  amount.meaning = { field: 'amount', exact: false }
  const taken = columns.filter(({ meaning }) => meaning !== null).map(({ letter }) => letter)
  const params = { field: 'amount', columns: taken.join(', '), reason: 'no-heading' }
  return [
    problem('imp-header-ambiguous', {
      cell: `${amount.letter}${headerRow + 1}`,
      field: 'amount',
      severity: 'warn',
      params,
    }),
  ]
}

const isCounting = (texts: readonly string[]) =>
  texts.every(
    (text, index) => /^\d+$/.test(text) && (index === 0 || Number(text) === Number(texts[index - 1]) + 1),
  )
