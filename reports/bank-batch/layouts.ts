import type { Confidence } from '../../contract/finding.ts'
import type { Text } from '../model.ts'

/** What a column of a batch file holds. */
export type ColumnRole =
  | 'sequence'
  | 'account'
  | 'name'
  | 'amount'
  | 'bankName'
  | 'routingNo'
  | 'otherBankMark'
  | 'areaCode'
  | 'idDocType'
  | 'idNumber'
  | 'phone'
  | 'purpose'
  | 'date'
  | 'payerBank'
  | 'payerAccount'
  | 'payerName'

/** A column: its heading as the bank writes it, and a role, a fixed text, or nothing (left absent). */
export interface LayoutColumn {
  header: string
  role?: ColumnRole
  fixed?: string
}

interface WorkbookFile {
  kind: 'workbook'
  extension: 'xlsx'
}

interface TextFile {
  kind: 'text'
  extension: 'txt' | 'csv' | 'bxt'
  encoding: 'gb18030' | 'utf8'
  lineEnd: '\r\n' | '\n'
  separator: string
  /** A separator also stands at the end of every line of values. */
  trailing: boolean
  /** What a line begins with that the bank skips; null where the form knows no comments. */
  comment: string | null
}

/**
 * The form of one bank's batch file, as data. `head` and `tail` are lines around the table, in which {count}, {total} (in the
 * layout's unit), {date}, {month}, {project} and {payerAccount} stand for the batch's own.
 */
export interface BankLayout {
  id: string
  bank: Text
  file: WorkbookFile | TextFile
  unit: 'yuan' | 'fen'
  head: string[]
  /** Whether the line after `head` names the columns. */
  headings: boolean
  columns: LayoutColumn[]
  tail: string[]
  /** How a card of this bank names its bank, to tell it from another's; empty where the form does not ask. */
  ownBank: string[]
  confidence: Confidence
  /** Where the form was seen and what has to be looked at. Never official: branches hand out forms of their own. */
  note: Text
}

const XLSX: WorkbookFile = { kind: 'workbook', extension: 'xlsx' }
const SERIAL: LayoutColumn = { header: '序号', role: 'sequence' }

/**
 * Presets seen in templates and programs (the year of the newest source stands in the note). Banks change them without notice:
 * a customer confirms his with the branch once.
 */
export const BANK_LAYOUTS: readonly BankLayout[] = [
  {
    id: 'generic',
    bank: { zh: '通用清单', en: 'General list' },
    file: XLSX,
    unit: 'yuan',
    head: ['代发工资清单　{project}　{month}　共{count}笔　合计{total}元　付款账号{payerAccount}'],
    headings: true,
    columns: [
      SERIAL,
      { header: '收款账号', role: 'account' },
      { header: '户名', role: 'name' },
      { header: '金额', role: 'amount' },
      { header: '开户行', role: 'bankName' },
      { header: '联行号', role: 'routingNo' },
      { header: '证件类型', role: 'idDocType' },
      { header: '证件号', role: 'idNumber' },
      { header: '手机号', role: 'phone' },
      { header: '用途', role: 'purpose' },
    ],
    tail: [],
    ownBank: [],
    confidence: 'inferred',
    note: {
      zh: '本程序自拟的清单，供柜台、门户或银行模板粘贴使用',
      en: 'A list of our own, for the counter, the portal, or to paste into a bank’s template',
    },
  },
  {
    id: 'ccb',
    bank: { zh: '建设银行（批量代发，九列）', en: 'China Construction Bank (nine columns)' },
    file: XLSX,
    unit: 'yuan',
    head: [],
    headings: true,
    columns: [
      { header: '序号（必填）', role: 'sequence' },
      { header: '账号（必填）', role: 'account' },
      { header: '户名（必填）', role: 'name' },
      { header: '金额（必填）', role: 'amount' },
      { header: '跨行标识（选填 建行填0 他行填1）', role: 'otherBankMark' },
      { header: '行名（跨行业务与联行行号不能同时为空）', role: 'bankName' },
      { header: '联行行号（跨行业务与行名不能同时为空）', role: 'routingNo' },
      { header: '摘要', role: 'purpose' },
      { header: '备注（选填）' },
    ],
    tail: [],
    ownBank: ['建设银行', '建行'],
    confidence: 'found',
    note: {
      zh: '2026年所见三个程序所用的九列模板；跨行须填完整的开户行名称',
      en: 'Nine columns used by three programs (2026); payments to another bank need the full branch name',
    },
  },
  {
    id: 'icbc-bxt',
    bank: { zh: '工商银行（批量支付文本 .bxt）', en: 'Industrial and Commercial Bank (.bxt text)' },
    file: {
      kind: 'text',
      extension: 'bxt',
      encoding: 'gb18030',
      lineEnd: '\r\n',
      separator: '|',
      trailing: true,
      comment: '#',
    },
    unit: 'fen',
    head: [
      '#总计信息',
      '#币种|日期|总计标志|总金额|总笔数|',
      'RMB|{date}|1|{total}|{count}|',
      '#明细指令信息',
      '#币种|日期|明细标志|顺序号|付款账号开户行|付款账号|付款账号名称|收款账号开户行|收款账号省份|收款账号地市|收款账号地区码|收款账号|收款账号名称|金额|汇款用途|备注信息|汇款方式|收款账户短信通知手机号码|自定义序号|',
    ],
    headings: false,
    columns: [
      { header: '币种', fixed: 'RMB' },
      { header: '日期', role: 'date' },
      { header: '明细标志', fixed: '2' },
      { header: '顺序号', role: 'sequence' },
      { header: '付款账号开户行', role: 'payerBank' },
      { header: '付款账号', role: 'payerAccount' },
      { header: '付款账号名称', role: 'payerName' },
      { header: '收款账号开户行', role: 'bankName' },
      { header: '收款账号省份' },
      { header: '收款账号地市' },
      { header: '收款账号地区码', role: 'areaCode' },
      { header: '收款账号', role: 'account' },
      { header: '收款账号名称', role: 'name' },
      { header: '金额', role: 'amount' },
      { header: '汇款用途', role: 'purpose' },
      { header: '备注信息' },
      { header: '汇款方式' },
      { header: '收款账户短信通知手机号码' },
      { header: '自定义序号', role: 'sequence' },
    ],
    tail: ['*'],
    ownBank: ['工商银行', '工行'],
    confidence: 'found',
    note: {
      zh: '2009–2016年所见程序的十九栏格式，金额以分为单位；工行收款账号的地区码（4位）须补填',
      en: 'Nineteen fields seen in programs of 2009–2016, amounts in fen; the 4-digit area code of payees at this bank must be added',
    },
  },
  {
    id: 'abc',
    bank: { zh: '农业银行（本行代发）', en: 'Agricultural Bank (own cards)' },
    file: XLSX,
    unit: 'yuan',
    head: ['代发工资'],
    headings: true,
    columns: [
      { header: '编号', role: 'sequence' },
      { header: '收款方账号', role: 'account' },
      { header: '收款方户名', role: 'name' },
      { header: '金额', role: 'amount' },
      { header: '备注（附言）', role: 'purpose' },
    ],
    tail: [],
    ownBank: [],
    confidence: 'found',
    note: {
      zh: '2026年所见模板：第1行标题，第2行表头；网点可能要求另存为 .xls',
      en: 'Template of 2026: title in row 1, headings in row 2; a branch may want it saved as .xls',
    },
  },
  {
    id: 'boc',
    bank: { zh: '中国银行（混发）', en: 'Bank of China (mixed)' },
    file: XLSX,
    unit: 'yuan',
    head: [],
    headings: true,
    columns: [
      { header: '户名', role: 'name' },
      { header: '账号', role: 'account' },
      { header: '金额', role: 'amount' },
      { header: '用途', role: 'purpose' },
      { header: '附言' },
    ],
    tail: [],
    ownBank: [],
    confidence: 'found',
    note: {
      zh: '2026年所见混发模板；网点可能要求另存为 .xls，户名一般不超过20字',
      en: 'Mixed template of 2026; a branch may want it saved as .xls, names up to 20 characters',
    },
  },
  {
    id: 'bocom',
    bank: { zh: '交通银行（混发，无表头）', en: 'Bank of Communications (mixed, no headings)' },
    file: XLSX,
    unit: 'yuan',
    head: [],
    headings: false,
    columns: [
      { header: '账号', role: 'account' },
      { header: '户名', role: 'name' },
      { header: '金额', role: 'amount' },
      { header: '' },
      { header: '' },
      { header: '备注', role: 'purpose' },
    ],
    tail: [],
    ownBank: [],
    confidence: 'found',
    note: {
      zh: '2026年所见混发模板：没有表头，备注在F列',
      en: 'Mixed template of 2026: no headings, the remark in column F',
    },
  },
  {
    id: 'cmb',
    bank: { zh: '招商银行（混发）', en: 'China Merchants Bank (mixed)' },
    file: XLSX,
    unit: 'yuan',
    head: ['', '', '', '', ''],
    headings: true,
    columns: [
      { header: '账号', role: 'account' },
      { header: '户名', role: 'name' },
      { header: '金额', role: 'amount' },
      { header: '汇款备注', role: 'purpose' },
    ],
    tail: [],
    ownBank: [],
    confidence: 'found',
    note: {
      zh: '2026年所见混发模板：表头在第6行；第1至5行的说明须从银行模板带入',
      en: 'Mixed template of 2026: headings in row 6; rows 1 to 5 come from the bank’s own template',
    },
  },
]

/** The layout of that id, in either case; null when there is none. */
export function findLayout(id: string): BankLayout | null {
  return BANK_LAYOUTS.find(layout => layout.id === id.toLowerCase()) ?? null
}
