import { formatYuan, hundredthsText } from '../contract/money.ts'
import type { Bilingual, Language } from './bilingual.ts'
import type { MonthChange } from './example.ts'
import { inLanguage } from './sentence.ts'
import { wordsOfField, wordsOfValue } from './words.ts'

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

function valueText(field: string, value: unknown, language: Language): string {
  if (value === null || value === '') return language === 'en' ? 'blank' : '空'
  if (typeof value === 'number') {
    if (MONEY.test(field)) return formatYuan(value)
    return HUNDREDTHS.test(field) ? hundredthsText(value) : String(value)
  }
  if (typeof value === 'string') {
    const other = language === 'en' ? 'another' : '另一个'
    return field.endsWith('Id') ? other : wordsOfValue(value, language)
  }
  if (Array.isArray(value)) {
    if (value.length > 4) return language === 'en' ? `${value.length} entries` : `${value.length}项`
    return `[${value.map(each => valueText('', each, language)).join(', ')}]`
  }
  if (typeof value === 'object') return fieldsText(value, language)
  return String(value)
}

function fieldsText(record: object, language: Language): string {
  return Object.entries(record)
    .filter(([field]) => !LEDGER_IDS.has(field))
    .map(([field, value]) => `${wordsOfField(field, language)} = ${valueText(field, value, language)}`)
    .join(language === 'en' ? ', ' : '，')
}

function kindText(kind: string, value: unknown, language: Language): string[] {
  const english = language === 'en'
  const known = KINDS[kind]
  const word = known === undefined ? kind : inLanguage(known, language)
  if (!Array.isArray(value)) {
    return [
      typeof value === 'object' && value !== null
        ? `${word}：${fieldsText(value, language)}`
        : `${word} = ${value}`,
    ]
  }
  const changed = [...value.entries()].filter(([, record]) => Object.keys(record).length > 0)
  const told = changed
    .slice(0, SHOWN)
    .map(([index, record]) => `${word}${english ? ' ' : ''}${index + 1}：${fieldsText(record, language)}`)
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
