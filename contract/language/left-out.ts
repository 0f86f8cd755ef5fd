import type { LeftOut } from '../api/imports.ts'

const WORDS: Record<LeftOut, readonly [zh: string, en: string]> = {
  hidden: ['隐藏的工作表', 'a hidden sheet'],
  'kind-unknown': ['不是花名册、考勤、工资表或银行回盘', 'no roster, attendance, wage sheet or bank result'],
  'project-mismatch': ['表中写的是另一个项目', 'the sheet names another project'],
  'period-missing': ['不知道是哪个月，请选择所属月份', 'its month is not known: choose one'],
  'period-in-future': ['所属月份还没有到', 'its month has not come yet'],
  'no-rows': ['没有人员行', 'no rows of people'],
}

/** Why a sheet of a file is not imported, in words. */
export function leftOutWords(reason: LeftOut, language: 'zh-CN' | 'en'): string {
  return WORDS[reason][language === 'en' ? 1 : 0]
}
