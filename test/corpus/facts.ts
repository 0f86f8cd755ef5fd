import type { SheetKind, SkipReason } from '../../contract/inspection.ts'
import type { RefusalCode } from '../../contract/refusal.ts'

/** What a person states of one sheet; money in fen, days in hundredths. */
export interface SheetFacts {
  kind?: SheetKind
  /** Rows of the people, in order; the first row of each where one takes several. */
  people?: number[]
  count?: number
  period?: string | null
  headerRows?: number[]
  dayColumns?: number
  skipped?: Record<number, SkipReason>
  /** Sums over the people, which the sheet's own total must state too where `stated` names its row. */
  sum?: { field: string; of: number; statedIn?: number }
  /** [row, field, value]; null = nothing may be read there. */
  values?: [number, string, string | number | null][]
  /** [cell, rule] that must be reported. */
  problems?: [string, string][]
  /** Sum of a column of the plain grid over rows, equal to one other cell: for sheets that are no people's sheets. */
  gridSum?: { column: string; rows: [number, number]; equals: string }
}

export interface FileFacts {
  /** The file must be refused, for one of these reasons. */
  refused?: RefusalCode[]
  /** The file may be refused for one of these reasons; if it is read, the rest must hold. */
  mayBeRefused?: RefusalCode[]
  /** Why the grid is not compared with what the other program found. */
  gridNotCompared?: string
  /** Names of the sheets offered at first sight; the others are hidden. */
  offered?: string[]
  sheets?: Record<string, SheetFacts>
  /** Rules of problems of the file itself. */
  fileProblems?: string[]
}

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const APRIL_ATTENDANCE: FileFacts = {
  sheets: {
    考勤表: {
      kind: 'attendance',
      people: rows(5, 13),
      period: '2020-04',
      headerRows: [3, 4],
      dayColumns: 30,
      skipped: { 14: 'note', 15: 'signature' },
      values: rows(5, 13).flatMap((row): [number, string, null][] => [
        [row, 'attendanceDays', null],
        [row, 'overtimeHours', null],
      ]),
      problems: rows(5, 13).flatMap((row): [string, string][] => [
        [`AH${row}`, 'imp-formula-stale'],
        [`AI${row}`, 'imp-formula-stale'],
      ]),
    },
  },
}

const MONTH_SHEET: SheetFacts = { kind: 'payroll', people: rows(3, 8) }

/**
 * The facts that the corpus's index states in words, as data. Files that are not named here must agree with expected.json.
 * Nothing of a person stands here.
 */
export const FACTS: Record<string, FileFacts> = {
  'made-农民工工资支付表-2020年3月.xls': {
    sheets: {
      '3月工资表': {
        kind: 'payroll',
        people: [5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 20, 22],
        period: '2020-03',
        headerRows: [3, 4],
        skipped: {
          10: 'total',
          15: 'total',
          19: 'total',
          21: 'total',
          23: 'total',
          24: 'total',
          27: 'signature',
        },
        sum: { field: 'netPay', of: 10_710_750, statedIn: 24 },
        values: [[5, 'netPay', 932_500]],
      },
    },
  },
  'made-工地考勤表-2020年4月.xlsx': APRIL_ATTENDANCE,
  'made-xlsx改名.xls': APRIL_ATTENDANCE,
  'made-花名册-脏数据.xlsx': {
    sheets: {
      花名册: {
        kind: 'roster',
        people: [4, 5, 6, 7, 8, ...rows(10, 17)],
        skipped: { 18: 'total', 19: 'signature' },
        values: [
          [5, 'idNumber', null],
          [5, 'wageCard', null],
          [6, 'idNumber', '990101199407118054'],
          [7, 'idNumber', '990101200012048149'],
          [8, 'idNumber', '990101198106128115'],
          [8, 'wageCard', null],
          [10, 'idNumber', '990101671206803'],
          [11, 'idNumber', null],
          [12, 'idNumber', '990101197511238268'],
          [13, 'idNumber', '990101196210158067'],
          [14, 'idNumber', '990101197404258091'],
          [15, 'idNumber', null],
          [15, 'entryDate', null],
          [16, 'idNumber', '990101198106098171'],
          [16, 'entryDate', '2020-03-05'],
          [17, 'entryDate', null],
        ],
        problems: [
          ['E5', 'imp-number-as-text-id'],
          ['K5', 'imp-number-as-text-id'],
          ['K8', 'imp-number-as-text-id'],
          ['E11', 'imp-number-as-text-id'],
          ['E15', 'imp-row-blank-key'],
          ['I15', 'imp-value-unreadable'],
          ['I17', 'imp-value-unreadable'],
        ],
      },
    },
  },
  'made-1_标准报表-考勤机.xls': {
    gridNotCompared:
      'its merges are more than their counter says, and the other reader refuses it with formatting',
    sheets: {
      考勤汇总: { kind: 'attendance', count: 6, period: '2020-03', headerRows: [3, 4] },
      考勤记录: { count: 6, period: '2020-03' },
    },
  },
  'made-bank-bocom-代发结果.xls': {
    sheets: {
      sheet1: {
        kind: 'bank-result',
        people: rows(2, 6),
        values: [
          [2, 'status', 'paid'],
          [3, 'status', 'paid'],
          [4, 'status', 'failed'],
          [4, 'reason', '卡状态不正常'],
          [5, 'status', 'paid'],
          [6, 'status', 'paid'],
        ],
      },
    },
  },
  'made-bank-ccb-代发上传.xls': { sheets: { Sheet1: { people: rows(2, 6) } } },
  'made-bank-citic-代发结果.txt': {
    sheets: {
      'made-bank-citic-代发结果': {
        kind: 'bank-result',
        people: rows(5, 8),
        values: [
          [5, 'status', 'paid'],
          [6, 'status', 'failed'],
          [6, 'reason', '帐号不存在'],
        ],
      },
    },
  },
  'made-bank-icbc-批量支付上传.bxt': {
    sheets: { 'made-bank-icbc-批量支付上传': { gridSum: { column: 'N', rows: [7, 12], equals: 'D4' } } },
  },
  'made-bank-icbc-批量支付结果.txt': {
    sheets: {
      'made-bank-icbc-批量支付结果': {
        kind: 'bank-result',
        people: rows(5, 10),
        headerRows: [4],
        values: [
          [5, 'status', 'paid'],
          [7, 'status', 'failed'],
          [7, 'reason', '收款人户名与账号不符'],
          [9, 'status', 'failed'],
          [9, 'reason', '账号状态异常'],
        ],
      },
    },
  },
  'made-无BOM-UTF8.csv': { sheets: { 'made-无BOM-UTF8': { people: rows(2, 5), headerRows: [1] } } },
  'made-花名册-GBK.csv': {
    sheets: {
      'made-花名册-GBK': {
        kind: 'roster',
        people: rows(2, 9),
        skipped: { 10: 'total' },
        values: [
          [2, 'idNumber', '990101197310230032'],
          [2, 'wageRate', 280_000],
        ],
      },
    },
  },
  'made-花名册-Unicode文本.txt': {
    sheets: {
      'made-花名册-Unicode文本': {
        kind: 'roster',
        people: rows(2, 6),
        values: [
          [2, 'entryDate', '2020-01-01'],
          [3, 'entryDate', '2020-02-01'],
        ],
      },
    },
  },
  'made-代发明细-其实是文本.xls': {
    sheets: { 'made-代发明细-其实是文本': { people: rows(2, 6), headerRows: [1] } },
  },
  'made-工人工资明细-网页导出.xls': {
    gridNotCompared: 'the other reader does not spread cells over the rows and columns they span',
    sheets: {
      Sheet1: {
        kind: 'payroll',
        people: rows(4, 11),
        headerRows: [2, 3],
        skipped: { 12: 'total' },
        sum: { field: 'netPay', of: 5_545_100, statedIn: 12 },
        values: [[4, 'idNumber', '990101197604056033']],
      },
    },
  },
  'made-出勤统计-SpreadsheetML.xls': {
    sheets: {
      考勤汇总: {
        kind: 'attendance',
        people: rows(4, 10),
        headerRows: [3],
        values: [
          [5, 'idNumber', null],
          [8, 'idNumber', null],
        ],
        problems: [
          ['C5', 'imp-number-as-text-id'],
          ['C8', 'imp-number-as-text-id'],
        ],
      },
      说明: {},
    },
  },
  'made-Excel95-代码页1252但内容是GBK.xls': {
    gridNotCompared: 'the other reader believes the file about its code page and shows garbage',
    sheets: { 名单: { kind: 'roster', people: rows(2, 5) } },
  },
  'made-花名册-Excel95-GBK.xls': { sheets: { 花名册: { kind: 'roster', people: rows(2, 7) } } },
  'made-多月份-含隐藏表.xlsx': {
    offered: ['2月', '3月', '3月 (2)'],
    sheets: { '2月': MONTH_SHEET, '3月': MONTH_SHEET, '3月 (2)': MONTH_SHEET },
  },
  'made-已用区域到1048576行.xlsx': { sheets: { Sheet1: { kind: 'payroll', people: rows(2, 11) } } },
  'made-大文件-30000行工资.xlsx': { sheets: { 工资: { kind: 'payroll', people: rows(3, 30_002) } } },
  'made-公式错误值-外部链接.xlsx': {
    fileProblems: ['imp-file-active-content'],
    sheets: {
      工资: {
        kind: 'payroll',
        people: rows(2, 7),
        skipped: { 8: 'total' },
        values: [
          [2, 'wageCard', null],
          [3, 'wageCard', null],
          [4, 'wageCard', null],
          [5, 'netPay', null],
          [7, 'netPay', null],
          [2, 'grossPay', 660_000],
        ],
        problems: ['C2', 'C3', 'C4', 'H5', 'H7', 'A2'].map((cell): [string, string] => [
          cell,
          'imp-formula-stale',
        ]),
      },
    },
  },
  'made-1904日期-花名册.xlsx': {
    sheets: {
      名单: {
        kind: 'roster',
        people: rows(2, 5),
        values: [
          [2, 'entryDate', '2020-03-01'],
          [3, 'entryDate', '2020-02-29'],
          [4, 'entryDate', '2019-12-31'],
          [5, 'entryDate', '2021-01-01'],
        ],
      },
    },
  },

  'made-截断.xls': { refused: ['file-damaged'] },
  'made-截断.xlsx': { refused: ['file-damaged'] },
  'made-图片改名.xls': { refused: ['file-format-unknown'] },
  'made-空文件.xlsx': { refused: ['file-empty'] },
  'made-网页登录页.xls': { refused: ['file-format-unknown'] },
  'made-bomb-sheet-1GB.xlsx': { refused: ['file-suspicious', 'file-too-large'] },
  'made-zip路径穿越.xlsx': { refused: ['file-suspicious'] },

  'lib-calamine-too_small.xls': { refused: ['file-format-unknown', 'file-damaged'] },
  'lib-edr-12556_corrupt.xls': { refused: ['file-damaged'] },
  'lib-edr-EmptyZipFile.xlsx': { refused: ['file-format-unknown', 'file-damaged'] },
  'lib-poi-fuzz-4819588401201152.xls': { refused: ['file-damaged'] },
  'lib-poi-fuzz-4828727001088000.xlsx': { refused: ['file-damaged'] },
  'lib-poi-xlsx-corrupted.xlsx': { refused: ['file-damaged'] },
  'lib-poi-poc-xmlbomb.xlsx': { refused: ['file-suspicious'] },
  // Its entity stands in a part that no reader of values opens.
  'lib-poi-xxe_in_schema.xlsx': { mayBeRefused: ['file-suspicious'], sheets: {} },
  // Damaged counts that make others allocate; its cells are whole.
  'lib-calamine-OOM_alloc2.xls': { mayBeRefused: ['file-damaged'], sheets: {} },
  'lib-edr-agile_AES256_pwd_password.xlsx': { refused: ['file-password-needed'] },
  'lib-edr-std_rc4_pwd_password.xls': { refused: ['file-password-needed'] },
  'lib-sheetjs-wps-write.dbf': { refused: ['file-format-unknown'] },
  'lib-phpss-HiddenSheet.xls': { refused: ['file-empty'] },
  'lib-roo-emptysheets.xlsx': { refused: ['file-empty'] },
  'lib-poi-Simple.xlsb': { gridNotCompared: 'the other reader could not open it' },
  'lib-edr-as3xls_BIFF2.xls': {
    gridNotCompared: 'its only sheet has no name, and each reader gives it another',
  },
  'lib-poi-testEXCEL_4.xls': {
    gridNotCompared: 'its only sheet has no name, and each reader gives it another',
  },
  'lib-phpss-charset.gb18030.html.xls': { gridNotCompared: "a web page's table has no name" },

  'real-dingfeng-花名册.xls': { sheets: { Sheet1: { kind: 'roster', people: [] } } },
  'real-yzt-人员导入模板.xlsx': {
    offered: ['项目人员'],
    sheets: { 项目人员: { kind: 'roster', people: [] } },
  },
  'real-yzt-薪资输入项导入-默认薪资方案.xlsx': { sheets: { Sheet1: { kind: 'payroll', people: [] } } },
  'real-exeo-工资生成.xlsx': {
    sheets: { Sheet1: { kind: 'payroll', people: rows(2, 49), values: [[2, 'paidOn', '2024-03-05']] } },
  },
  'real-sendwagemail-工资表.xlsx': { sheets: { 工作表1: { kind: 'payroll', headerRows: [5] } } },
  'real-pay4-BatchPay2BankTemplate.csv': {
    sheets: {
      'real-pay4-BatchPay2BankTemplate': {
        values: [[3, 'wageCard', null]],
        problems: [['G3', 'imp-number-as-text-id']],
      },
    },
  },
}
