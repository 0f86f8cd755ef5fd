import { paperBookWords, paperChoiceWords, paperFieldWords } from '../contract/language/papers.ts'
import { formatYuan, hundredthsText } from '../contract/money.ts'
import { isPaperBook } from '../contract/paper-fields.ts'
import type { PaperBook } from '../contract/papers.ts'
import type { Bilingual, Language } from './bilingual.ts'
import type { MonthChange } from './example.ts'
import { wordsOfExampleField, wordsOfExampleValue } from './example-words.ts'
import { inLanguage } from './sentence.ts'

const KINDS: Record<string, Bilingual> = {
  today: { zh: '检查日期', en: 'day of the check' },
  period: { zh: '所属月份', en: 'wage month' },
  project: { zh: '项目', en: 'project' },
  participants: { zh: '参建单位', en: 'participant' },
  wageAccounts: { zh: '工资专户', en: 'wage account' },
  teams: { zh: '班组', en: 'team' },
  workers: { zh: '花名册人员', en: 'worker' },
  engagements: { zh: '进退场记录', en: 'engagement' },
  contracts: { zh: '合同', en: 'contract' },
  attendance: { zh: '考勤行', en: 'attendance row' },
  sheets: { zh: '工资表', en: 'payroll sheet' },
  lines: { zh: '工资行', en: 'payroll line' },
  payResults: { zh: '银行回盘', en: 'bank result' },
  progressPayments: { zh: '工程进度记录', en: 'progress record' },
  accountEntries: { zh: '专户流水', en: 'account entry' },
  otherEngagements: { zh: '其他项目的进退场', en: 'engagement in another project' },
  trainings: { zh: '安全教育', en: 'safety training' },
  punches: { zh: '打卡记录', en: 'gate record' },
  otherPunches: { zh: '其他项目的打卡记录', en: 'gate record of another project' },
  earlierPay: { zh: '本年前几月工资', en: 'pay of earlier months' },
  confirmations: { zh: '工人确认', en: "worker's confirmation" },
  changedSinceConfirmed: { zh: '确认后又改动的工资行', en: 'line changed after confirmation' },
  papers: { zh: '资料', en: 'papers' },
  outgoing: { zh: '待上报内容', en: 'what waits to be sent' },
  platformCopy: { zh: '平台数据', en: 'figures of the platform' },
}

/** Records shown of a list that changes many. */
const SHOWN = 3

const MONEY =
  /Pay$|^(wageRate|unitPrice|allowance|bonus|incomeTax|socialInsurance|housingFund|advance|amount|deductionTotal)$/
const HUNDREDTHS = /Days$|Hours$|^quantity$/

/** Ids that only join records. */
const LEDGER_IDS = new Set(['id', 'projectId', 'lineId', 'paidOn', 'serial'])

/** How fields and fixed values are called: in a book of papers by its own words. */
interface Words {
  field(name: string): string
  value(value: string): string
}

function wordsIn(book: PaperBook | null, language: Language): Words {
  return book === null
    ? {
        field: name => wordsOfExampleField(name, language),
        value: value => wordsOfExampleValue(value, language),
      }
    : {
        field: name => paperFieldWords(book, name, language),
        value: value => paperChoiceWords(value, language),
      }
}

/** An item of pay with its amount, as a sheet has it in a column of that name. */
function isItem(value: object): value is { name: string; amount: number } {
  const { name, amount, ...more }: Record<string, unknown> = { ...value }
  return typeof name === 'string' && typeof amount === 'number' && Object.keys(more).length === 0
}

function valueText(field: string, value: unknown, words: Words, language: Language): string {
  const english = language === 'en'
  if (value === null || value === '') return english ? 'blank' : '空'
  if (typeof value === 'boolean') return english ? (value ? 'yes' : 'no') : value ? '是' : '否'
  if (typeof value === 'number') {
    if (MONEY.test(field)) return formatYuan(value)
    return HUNDREDTHS.test(field) ? hundredthsText(value) : String(value)
  }
  if (typeof value === 'string') {
    if (field.endsWith('Id')) return english ? 'another' : '另一个'
    return words.value(value)
  }
  if (Array.isArray(value)) {
    if (value.length > 4) return english ? `${value.length} entries` : `${value.length}项`
    return `[${value.map(each => valueText('', each, words, language)).join(', ')}]`
  }
  if (typeof value !== 'object') return String(value)
  return isItem(value) ? `${value.name} ${formatYuan(value.amount)}` : fieldsText(value, words, language)
}

function fieldsText(record: object, words: Words, language: Language): string {
  return Object.entries(record)
    .filter(([field]) => !LEDGER_IDS.has(field))
    .map(([field, value]) => `${words.field(field)} = ${valueText(field, value, words, language)}`)
    .join(language === 'en' ? ', ' : '，')
}

function kindText(kind: string, value: unknown, language: Language, book: PaperBook | null = null): string[] {
  const english = language === 'en'
  if (kind === 'papers' && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, rows]) =>
      isPaperBook(name) ? kindText(name, rows, language, name) : [],
    )
  const known = KINDS[kind]
  const word =
    book === null
      ? known === undefined
        ? kind
        : inLanguage(known, language)
      : paperBookWords(book, language)
  const words = wordsIn(book, language)
  if (!Array.isArray(value)) {
    return [
      typeof value === 'object' && value !== null
        ? `${word}：${fieldsText(value, words, language)}`
        : `${word} = ${value}`,
    ]
  }
  if (value.length === 0) return [`${word}：${english ? 'no entry' : '没有一条'}`]
  const changed = [...value.entries()].filter(([, record]) => Object.keys(record).length > 0)
  const told = changed
    .slice(0, SHOWN)
    .map(
      ([index, record]) => `${word}${english ? ' ' : ''}${index + 1}：${fieldsText(record, words, language)}`,
    )
  return changed.length > SHOWN
    ? [...told, english ? `… ${changed.length} in all` : `……共${changed.length}条`]
    : told
}

/** An example's change of the clean month as a person reads it: which record, which field, which value. */
export function changeText({ problems, keep, ...change }: MonthChange, language: Language): string {
  const english = language === 'en'
  const told = Object.entries(change).flatMap(([kind, value]) => kindText(kind, value, language))
  for (const { problem } of problems ?? []) {
    const where = problem.cell ?? (english ? 'the sheet' : '整张表')
    told.push(english ? `a problem met on import at ${where}` : `导入时在${where}遇到的问题`)
  }
  for (const [kind, count] of Object.entries(keep ?? {})) {
    const word = inLanguage(KINDS[kind] ?? { zh: kind, en: kind }, language)
    told.push(english ? `only ${count} of: ${word}` : `${word}只有${count}条`)
  }
  if (told.length === 0) return english ? 'the clean month as it is' : '无问题的月份原样'
  return told.join(english ? '; ' : '；').replaceAll('：', english ? ': ' : '：')
}
