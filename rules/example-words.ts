import type { Bilingual, Language } from './bilingual.ts'
import { inLanguage } from './sentence.ts'
import { wordsOfField, wordsOfValue } from './words.ts'

/** Fields of the ledger's own records as examples show them, where the words of spreadsheets do not fit. */
const FIELDS: Record<string, Bilingual> = {
  accountNo: { zh: '账号', en: 'account' },
  at: { zh: '时间', en: 'time' },
  channel: { zh: '设备', en: 'device' },
  clockAhead: { zh: '本机时钟快（秒）', en: 'seconds this clock is ahead' },
  counterparty: { zh: '对方', en: 'counterparty' },
  direction: { zh: '进出', en: 'direction' },
  endDate: { zh: '合同到期日', en: 'end of the contract' },
  filedOn: { zh: '备案日期', en: 'filed on' },
  kind: { zh: '类别', en: 'kind' },
  laborCostDue: { zh: '本月应拨人工费', en: 'labour cost due' },
  laborCostRatio: { zh: '人工费比例', en: 'ratio of labour cost' },
  leaderIdNumber: { zh: '班组长身份证号', en: "leader's ID number" },
  leaderName: { zh: '班组长', en: 'leader' },
  manual: { zh: '手工补录', en: 'made by hand' },
  method: { zh: '识别方式', en: 'method' },
  months: { zh: '月数', en: 'months' },
  now: { zh: '本机时间', en: "this machine's time" },
  openedOn: { zh: '开立日期', en: 'opened on' },
  on: { zh: '日期', en: 'date' },
  operations: { zh: '待上报各条', en: 'operations' },
  period: { zh: '月份', en: 'month' },
  project: { zh: '项目', en: 'project' },
  role: { zh: '角色', en: 'role' },
  state: { zh: '状态', en: 'state' },
  status: { zh: '状态', en: 'state' },
  trainedOn: { zh: '培训日期', en: 'trained on' },
  tripartiteAgreementNo: { zh: '三方协议编号', en: 'tripartite agreement' },
  voucherGivenOn: { zh: '交付凭证日期', en: 'voucher handed over on' },
  wageMonth: { zh: '工资月份', en: 'wage month' },
  workerId: { zh: '工人', en: 'worker' },
}

/** Values of those fields. */
const VALUES: Record<string, Bilingual> = {
  accepted: { zh: '已接受', en: 'accepted' },
  attendance: { zh: '考勤', en: 'attendance' },
  generalContractor: { zh: '总包单位', en: 'general contractor' },
  handover: { zh: '工资移交', en: 'wages handed over' },
  in: { zh: '进', en: 'in' },
  out: { zh: '出', en: 'out' },
  paid: { zh: '已支付', en: 'paid' },
  stopped: { zh: '待人工处理', en: 'waits for a person' },
  team: { zh: '班组', en: 'team' },
  waiting: { zh: '等待上报', en: 'waiting' },
  worker: { zh: '人员', en: 'worker' },
  workType: { zh: '工种', en: 'work type' },
}

/** Words of a field of an example; the key itself when it has none. */
export function wordsOfExampleField(field: string, language: Language): string {
  const known = FIELDS[field]
  return known === undefined ? wordsOfField(field, language) : inLanguage(known, language)
}

/** Words of a value of an example; the value itself when it has none. */
export function wordsOfExampleValue(value: string, language: Language): string {
  const known = VALUES[value]
  return known === undefined ? wordsOfValue(value, language) : inLanguage(known, language)
}
