import type { LeftOut } from '../api/imports.ts'

const WORDS: Record<LeftOut, readonly [zh: string, en: string]> = {
  hidden: [
    '隐藏的工作表。需要导入时，请先取消隐藏并保存',
    'a hidden sheet: to import it, show it and save the file',
  ],
  'kind-unknown': [
    '看不出是花名册、考勤表、工资表还是银行回盘。如果是其中一种，请指定表类',
    'no roster, attendance, wage sheet or bank result was recognised: if it is one, say which',
  ],
  'project-mismatch': [
    '表中写的是另一个项目。请选对项目，或改正表上的工程名称、工程编码后再导入',
    'the sheet names another project: choose that project, or correct the name or code on the sheet and import it again',
  ],
  'period-missing': ['不知道是哪个月，请选择所属月份', 'its month is not known: choose one'],
  'period-in-future': ['所属月份还没有到，请核对月份', 'its month has not come yet: check the month'],
  'other-month': [
    '表上写的是另一个月。同一文件里有几个月的表，指定月份时只导入写明该月的。要导入这一张，请改选它的月份，或不指定月份',
    'it names another month: of a file with several months only the chosen one is imported. To import this sheet choose its month, or none',
  ],
  'list-of-payroll': [
    '与同一文件里的工资表账号、姓名、金额逐人相同，是它的代发名单，没有再算一遍',
    'every account, name and amount also stands in the payroll of this file: its list for the bank, not counted again',
  ],
  'no-rows': ['没有人员行', 'no rows of people'],
}

/** Why a sheet of a file is not imported, in words. */
export function leftOutWords(reason: LeftOut, language: 'zh-CN' | 'en'): string {
  return WORDS[reason][language === 'en' ? 1 : 0]
}
