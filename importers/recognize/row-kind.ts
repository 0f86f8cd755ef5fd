import type { SkipReason } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, type Row } from '../formats/grid.ts'
import { saysNothing } from '../values/reader.ts'
import { simplifiedWords } from '../values/traditional.ts'
import { type Column, fieldOf } from './column.ts'
import { countsColumns } from './column-count.ts'
import { headingKey, meaningOf } from './heading.ts'

/** What a row below the heading is. `unnamed` has data but neither name, number nor account. */
export type RowKind = 'record' | 'unnamed' | 'placeholder' | Exclude<SkipReason, 'hidden'>

/** Where the columns stand that tell rows apart, 0-based. */
export interface KeyColumns {
  seq: number | null
  /** The job number where no column holds names. */
  name: number | null
  idNumber: number | null
  wageCard: number | null
  signature: number | null
  /** Columns of days. */
  days: ReadonlySet<number>
  /** Heading texts by column, in comparable form. */
  headings: Map<number, Set<string>>
}

export function keyColumns(columns: readonly Column[]): KeyColumns {
  const index = (field: ReturnType<typeof fieldOf>) =>
    columns.find(column => fieldOf(column) === field)?.index ?? null
  return {
    seq: index('seq'),
    name: index('name') ?? index('jobNumber'),
    idNumber: index('idNumber'),
    wageCard: index('wageCard'),
    signature: index('signature'),
    days: new Set(
      columns.flatMap(({ meaning, index: at }) => (meaning !== null && 'day' in meaning ? [at] : [])),
    ),
    headings: new Map(
      columns.map(({ index: at, header }) => [at, new Set(header.split(' > ').map(headingKey))]),
    ),
  }
}

const TOTAL =
  /^(?:过次页|承前页|承上页|转下页|接上页)|^(?:本页|本班组?|班组|各班组|.{1,12})?(?:小计|合计|总计|共计|累计)(?:[(（:：].*)?$|^(?:合计|总计|共计)(?:人数|金额|工日|大写|.*人)|^(?:每日|当日|当天|日)?(?:出勤|上班|在场|实到|出工)?人数(?:合计|小计)?$|^共\d{1,5}[人名]$/
const CAPITALS = /大写|^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{4,}$/
const SIGNATURE =
  /(制表|填表|编制|审核|复核|审批|签字|签章|签名|盖章|公章|负责人|项目经理|劳资专管员|劳务员|考勤员|班组长|财务|经办|监理|总监|分管)/

/** Whether a text is of a printed form's line of signatures (制表, 审核 …). */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text)
}

const NOTE = /^(注|备注|说明|附注|图例|填表说明|符号说明|填写说明|考勤符号|温馨提示|提示)[:：、.]?/
const PLACEHOLDER = /^(x{2,}|[×＊*]{2,}|示例.*|样例.*|例[:：].*|例如.*|导入样板.*|样板.*|填写示例)$/i

const wordsOf = (cell: CellContent | undefined) => simplifiedWords(compact(cellText(cell)))

/** The text of a cell; a stroke by which clerks cancel an empty cell says nothing. */
function textAt(row: Row, column: number | null): string {
  const text = column === null ? '' : compact(cellText(row.cells[column]))
  return saysNothing(text) ? '' : text
}

/** A cell that states an amount or a mark; zeros and never calculated formulas state nothing. */
function statesSomething(cell: CellContent): boolean {
  const content = contentOf(cell)
  if (content === undefined || content === false) return false
  if (typeof content === 'number') return content !== 0
  return typeof content !== 'string' || !/^[\s\u3000\-—/0.]*$/.test(content)
}

/** A running number states nothing; a caption that happens to stand in its column does. */
const isRunningNumber = (cell: CellContent, column: number, keys: KeyColumns) =>
  column === keys.seq && /^\d{0,6}$/.test(compact(cellText(cell)))

function isRepeatedHeader(row: Row, keys: KeyColumns): boolean {
  let same = 0
  let filled = 0
  row.cells.forEach((cell, column) => {
    const content = contentOf(cell)
    if (cell === undefined || (typeof content !== 'string' && typeof content !== 'number')) return
    filled++
    if (keys.headings.get(column)?.has(headingKey(cellText(cell)))) same++
  })
  return same >= 2 && same >= filled * 0.6
}

const UNIT =
  /^[(（]?(?:单位[:：])?(?:元|天|日|工日|个|小时|h|%|㎡|m2|m3|元\/(?:天|日|工日|月|小时|h))[)）]?$/i

/** A line of units below the heading: (天) (元) (元). */
function isLineOfUnits(row: Row): boolean {
  const texts = row.cells.flatMap(cell => (cell === undefined ? [] : [wordsOf(cell)]))
  return texts.length >= 2 && texts.every(text => UNIT.test(text))
}

/** 制表人 | 张三 | 审核人 | 李四: labels in cells of their own, nothing that counts. */
function isSignatureLine(row: Row): boolean {
  const filled = row.cells.filter(cell => cell !== undefined)
  const labels = filled.filter(cell => SIGNATURE.test(wordsOf(cell)))
  return (
    SIGNATURE.test(wordsOf(filled[0])) &&
    labels.length * 2 >= filled.length &&
    !filled.some(cell => typeof contentOf(cell) === 'number')
  )
}

function withoutPerson(row: Row, keys: KeyColumns): RowKind {
  const filled = row.cells.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, column }]))
  const texts = filled
    .map(({ cell }) => (typeof contentOf(cell) === 'string' ? wordsOf(cell) : ''))
    .filter(text => text !== '')
  if (texts.slice(0, 4).some(text => TOTAL.test(text)) || texts.some(text => CAPITALS.test(text)))
    return 'total'
  if (isRepeatedHeader(row, keys) || isLineOfUnits(row)) return 'repeated-header'
  const [first = ''] = texts
  if (NOTE.test(first)) return 'note'
  const numbers = filled.filter(
    ({ cell, column }) => !isRunningNumber(cell, column, keys) && typeof contentOf(cell) === 'number',
  )
  const signed = texts.filter(text => SIGNATURE.test(text))
  if (
    signed.length > 0 &&
    numbers.length === 0 &&
    (isSignatureLine(row) || signed.length > 1 || /[:：]/.test(signed[0] ?? '') || filled.length <= 3)
  )
    return 'signature'
  const stating = filled.filter(
    ({ cell, column }) =>
      !isRunningNumber(cell, column, keys) && column !== keys.signature && statesSomething(cell),
  )
  if (stating.length === 0) return 'blank'
  // 加班 with hours on two days only is a line of the person above, though a text file gives three texts.
  const ofDays = stating.some(
    ({ cell, column }) => keys.days.has(column) && /^[^:：]{1,4}$/.test(wordsOf(cell)),
  )
  if (!ofDays && stating.length === texts.length && stating.length <= 3 && texts.length > 0) return 'note'
  return 'unnamed'
}

/** A second line of headings in English under the Chinese ones. */
function isEnglishHeading(row: Row, name: string): boolean {
  const headsNames = meaningOf([name])
  return (
    headsNames !== null &&
    'field' in headsNames &&
    headsNames.field === 'name' &&
    row.cells.filter(cell => cell !== undefined && meaningOf([cellText(cell)]) !== null).length >= 2
  )
}

/** Tells a person's row from the furniture of a printed sheet. */
export function classifyRow(row: Row, keys: KeyColumns): RowKind {
  const name = simplifiedWords(textAt(row, keys.name))
  const idNumber = textAt(row, keys.idNumber)
  if (name.length <= 12 && /^[\da-z(①-⑳]/i.test(name) && (countsColumns(row) || isEnglishHeading(row, name)))
    return 'repeated-header'
  if (name !== '' && idNumber !== '' && /\d{6}/.test(idNumber))
    return PLACEHOLDER.test(name) ? 'placeholder' : 'record'
  if (name !== '' && keys.name !== null) {
    if (keys.headings.get(keys.name)?.has(headingKey(name))) return 'repeated-header'
    if (PLACEHOLDER.test(name) || PLACEHOLDER.test(idNumber)) return 'placeholder'
  }
  const looksPersonal =
    (name !== '' &&
      name.length <= 30 &&
      !TOTAL.test(name) &&
      !CAPITALS.test(name) &&
      !NOTE.test(name) &&
      !/[:：]|^20\d{2}[-./年]\d/.test(name)) ||
    /\d{6}/.test(idNumber) ||
    /^\d{8,}$/.test(textAt(row, keys.wageCard))
  if (!looksPersonal) return withoutPerson(row, keys)
  // A person has something beside the name: a lone name is a caption or a signature.
  const stating = row.cells.filter(
    (cell, column) => cell !== undefined && column !== keys.seq && statesSomething(cell),
  ).length
  const totalLabel = row.cells.slice(0, 4).some(cell => typeof cell === 'string' && TOTAL.test(wordsOf(cell)))
  if (totalLabel && idNumber === '') return 'total'
  if (idNumber === '' && (SIGNATURE.test(name) || isSignatureLine(row))) return withoutPerson(row, keys)
  if (idNumber === '' && keys.seq !== null && NOTE.test(wordsOf(row.cells[keys.seq]))) return 'note'
  return stating >= 2 || textAt(row, keys.seq) !== '' ? 'record' : withoutPerson(row, keys)
}

/** Whether the word of a total stands where a person's name belongs. */
export function totalInNameCell(row: Row, keys: KeyColumns): boolean {
  return TOTAL.test(simplifiedWords(textAt(row, keys.name)))
}
