import { writeXlsx } from 'hucre/xlsx'
import type { Language } from '../../contract/api/base.ts'
import { yesNoWords } from '../../contract/language/paper-text.ts'
import {
  paperBookWords,
  paperChoiceWords,
  paperFieldWords,
  paperHint,
} from '../../contract/language/papers.ts'
import {
  type FieldKind,
  PAPER_BOOK_NAMES,
  type PaperField,
  paperFields,
} from '../../contract/paper-fields.ts'
import type { PaperBook } from '../../contract/papers.ts'
import type { TemplateColumn, TemplateLook } from './template-columns.ts'
import { CAPTION_ROW, LABEL, ListSheet, templateSheet, textCell } from './template-sheet.ts'

const FREE_ROWS = 60

/** Months and instants are text: Excel makes a date of 2026-10. */
const LOOKS: Record<FieldKind, TemplateLook> = {
  text: 'text',
  idNumber: 'code',
  account: 'code',
  certificate: 'code',
  date: 'date',
  month: 'text',
  instant: 'text',
  money: 'money',
  whole: 'whole',
  yesNo: 'text',
  choice: 'text',
  record: 'text',
}

const CAPTION = {
  'zh-CN': '没有可登记的：在下面第一格写“无”；不清楚的：整页留空。表头右上角有填写说明。',
  en: 'Nothing to record: write “none” in the first cell below; not known: leave the sheet empty. The headings bear notes.',
} as const

/** An empty workbook with a sheet for every book of papers, which `readPapers` reads in either language. */
export async function writePapersTemplate(language: Language): Promise<Uint8Array> {
  const lists = new ListSheet()
  const sheets = PAPER_BOOK_NAMES.map(book => {
    const title = paperBookWords(book, language)
    const plan = {
      name: title,
      title,
      caption: [textCell(CAPTION_ROW, 0, CAPTION[language], { ...LABEL, alignment: { horizontal: 'left' } })],
      columns: paperFields(book).map(field => columnOf(book, field, language)),
      rows: [],
      teams: [],
      freeRows: FREE_ROWS,
      frozen: 0,
    }
    return templateSheet(plan, lists, language)
  })
  return await writeXlsx({
    sheets: [...sheets, ...lists.sheets()],
    defaultFont: { name: '宋体', size: 10 },
    properties: { title: language === 'en' ? 'Papers' : '资料簿', creator: '薪账 Xinzhang' },
  })
}

function columnOf(book: PaperBook, field: PaperField, language: Language): TemplateColumn {
  const words = paperFieldWords(book, field.name, language)
  const choices =
    field.kind === 'yesNo'
      ? yesNoWords(language)
      : field.options.map(option => paperChoiceWords(option, language))
  const notes = [paperHint(book, field, 'zh-CN'), paperHint(book, field, 'en')] as const
  const [zh, en] = notes
  return {
    field: field.name,
    heading: field.required ? `${words}*` : words,
    look: field.many ? 'text' : LOOKS[field.kind],
    width: field.kind === 'record' ? 48 : Math.max(14, [...words].length * (language === 'en' ? 1.2 : 2.2)),
    ...(choices.length > 0 && { list: { values: choices, closed: true } }),
    ...(zh !== null && en !== null && { note: [zh, en] as const }),
  }
}
