import type { Language } from '../contract/api/base.ts'
import { yuanCapitals } from '../contract/money.ts'
import { type Report, type Sheet, say, type TableSection, type Text } from './model.ts'
import type { TableLine } from './table-lines.ts'

/** What writers print of their own accord. */
export const WORDS = {
  drill: { zh: '演练 DRILL', en: '演练 DRILL' },
  draft: { zh: '草稿 DRAFT', en: '草稿 DRAFT' },
  masked: { zh: '公示版(已脱敏)', en: 'For posting (masked)' },
  fingerprint: { zh: '指纹', en: 'Fingerprint' },
  parameters: { zh: '参数版本', en: 'Parameters' },
  madeOn: { zh: '编制日期', en: 'Made on' },
  period: { zh: '所属月份', en: 'Wage month' },
  pageTotal: { zh: '本页小计', en: 'Page subtotal' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  capitals: { zh: '人民币大写', en: 'In words (RMB)' },
  signature: { zh: '签名/盖章', en: 'Signature / seal' },
  date: { zh: '年    月    日', en: 'Date:' },
  unit: { zh: '单位：元', en: 'Unit: yuan' },
  noRows: { zh: '(本表无记录)', en: '(no records)' },
  undrawable: {
    zh: '〓 代替字库没有的字，请手工补写：',
    en: '〓 stands for a character the font lacks; write it in by hand: ',
  },
} satisfies Record<string, Text>

/** What must stand on every page of a report that is not to be taken for the real one; null on the real one. */
export function stampText({ drill, draft, language }: Report): string | null {
  const stamps = [...(drill ? [WORDS.drill] : []), ...(draft ? [WORDS.draft] : [])]
  return stamps.length === 0 ? null : stamps.map(stamp => say(stamp, language)).join('  ')
}

/** A label with its value: 班组：木工班. */
export function labelled(label: Text, value: string, language: Language): string {
  return `${say(label, language)}${language === 'en' ? ': ' : '：'}${value}`
}

/** 2026-03 → 2026年3月. */
export function periodText(period: string, language: Language): string {
  return language === 'en' ? period : `${period.slice(0, 4)}年${Number(period.slice(5))}月`
}

export function pageText(page: number, pages: number, language: Language): string {
  return language === 'en' ? `Page ${page} of ${pages}` : `第 ${page} 页 共 ${pages} 页`
}

export function peopleText(count: number, language: Language): string {
  return language === 'en' ? `${count} people` : `${count} 人`
}

/** The label of a subtotal or total line: 合计 60 人. */
export function lineLabel(table: TableSection, line: TableLine, language: Language): string {
  const people = table.total?.people === true ? `  ${peopleText(line.count, language)}` : ''
  if (line.kind === 'total' && table.total !== null) return say(table.total.label, language) + people
  const of = table.subtotalBy === null ? null : line.values[table.subtotalBy]
  return `${of === null || of === undefined ? '' : `${of} `}${say(WORDS.subtotal, language)}${people}`
}

/** The total in Chinese capitals, where the table asks for it and a sum exists. */
export function capitalsText(table: TableSection, line: TableLine, language: Language): string | null {
  const key = table.total?.capitals ?? null
  const sum = key === null ? null : line.values[key]
  const column = table.columns.find(candidate => candidate.key === key)
  if (typeof sum !== 'number' || column === undefined) return null
  return `${say(column.title, language)} ${labelled(WORDS.capitals, yuanCapitals(sum), language)}`
}

/** What else the head of a sheet must say: the unit where there is money, and that it was masked for posting. */
export function sheetMarks(report: Report, sheet: Sheet): string[] {
  const money = sheet.sections.some(
    section =>
      section.kind === 'table' &&
      section.columns.some(({ kind, paper }) => kind === 'money' && paper !== 'never'),
  )
  const marks = [...(money ? [WORDS.unit] : []), ...(report.masked ? [WORDS.masked] : [])]
  return marks.length === 0 ? [] : [marks.map(mark => say(mark, report.language)).join('   ')]
}
