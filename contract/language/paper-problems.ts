import type { Language } from '../api/base.ts'
import type { BadPaperCell, PaperBookCard } from '../api/papers.ts'
import { paperFieldWords } from './papers.ts'

/** What is known of a book, in words. */
export function paperStateWords(state: PaperBookCard['state'], rows: number, language: Language): string {
  const en = language === 'en'
  switch (state) {
    case 'unknown':
      return en ? 'unknown' : '未知'
    case 'empty':
      return en ? 'none, as recorded' : '已登记“没有”'
    case 'rows':
      return en ? `${rows} on record` : `${rows} 条`
  }
}

/** What is wrong with a cell of a workbook of papers, in words. */
export function badPaperCellWords(
  { sheet, cell, book, field, problem }: BadPaperCell,
  language: Language,
): string {
  const en = language === 'en'
  const words = field === null ? '' : paperFieldWords(book, field, language)
  const at = `${sheet}!${cell}`
  switch (problem) {
    case 'missing':
      return en ? `${at}: ${words} is missing.` : `${at}：${words}没有填写。`
    case 'unreadable':
      return en ? `${at}: what stands in ${words} is not understood.` : `${at}：${words}的内容看不懂。`
    case 'heading':
      return en ? `${at}: the heading is no field of this book.` : `${at}：表头不是这一本的栏目。`
    case 'twice':
      return en ? `${at}: it is there twice.` : `${at}：重复出现。`
  }
}
