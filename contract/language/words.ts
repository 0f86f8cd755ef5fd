import type { ImportView } from '../api/imports.ts'
import type { ConfirmationRow } from '../api/signing.ts'
import type { OperationState } from '../api/sync.ts'
import type { PayResult } from '../entities.ts'
import type { Severity } from '../finding.ts'
import type { AttendanceGap } from '../guangzhou-attendance.ts'
import type { SheetKind } from '../inspection.ts'
import type { RiskLevel } from '../self-audit.ts'
import { fieldWords } from './fields.ts'

type Language = 'zh-CN' | 'en'
type Words<Key extends string> = Record<Key, readonly [zh: string, en: string]>

const SHEET_KINDS: Words<SheetKind> = {
  roster: ['花名册', 'roster'],
  attendance: ['考勤表', 'attendance'],
  payroll: ['工资表', 'payroll'],
  'bank-result': ['银行回盘', 'bank result'],
  punches: ['打卡记录', 'punch records'],
  unknown: ['未识别', 'not recognised'],
}

const SEVERITIES: Words<Severity> = {
  block: ['阻断', 'block'],
  alert: ['警示', 'alert'],
  warn: ['预警', 'warn'],
  notice: ['提示', 'notice'],
}

const RISKS: Words<RiskLevel> = {
  high: ['高', 'high'],
  medium: ['中', 'medium'],
  low: ['低', 'low'],
  unknown: ['未知', 'unknown'],
}

const IMPORT_STATES: Words<ImportView['state']> = {
  previewed: ['仅预览', 'previewed'],
  committed: ['已入账', 'committed'],
  undone: ['已撤销', 'taken back'],
  discarded: ['已放弃', 'discarded'],
}

const CONFIRMATION_STATES: Words<ConfirmationRow['state']> = {
  none: ['未确认', 'not confirmed'],
  valid: ['已确认', 'confirmed'],
  changed: ['确认后有改动', 'changed since'],
}

const PAY_STATES: Words<PayResult['status']> = {
  paid: ['已到账', 'paid'],
  failed: ['失败', 'failed'],
  pending: ['处理中', 'pending'],
  unknown: ['不明', 'unknown'],
}

const OPERATION_STATES: Words<OperationState> = {
  queued: ['待发送', 'queued'],
  sending: ['发送中', 'sending'],
  uncertain: ['结果未明', 'uncertain'],
  accepted: ['已接受', 'accepted'],
  rejected: ['被拒', 'rejected'],
  blocked: ['待人工', 'for a person'],
}

const OPERATION_KINDS: Words<string> = {
  'guangzhou.team': ['登记班组', 'Register a team'],
  'guangzhou.worker': ['登记工人', 'Register a worker'],
  'guangzhou.entry': ['登记进场', 'Register an entry'],
  'guangzhou.exit': ['登记退场', 'Register an exit'],
  'guangzhou.attendance': ['上报考勤', 'Report attendance'],
  'national.payroll': ['上报工资', 'Report wages'],
  'payroll.handover': ['工资表（人工报送）', 'Wage sheet (handed over by a person)'],
}

const OPERATION_REASONS: Words<string> = {
  'waits-for-another': ['等它所依据的一条先被接受', 'waits until the one it stands on is accepted'],
  'waits-for-earlier-statement': [
    '这个月先前的申报结果未明，先等它有结果',
    'waits until it is known what became of the earlier statement of the month',
  ],
  'earlier-statement-on-platform': [
    '平台已收下这个月先前的申报，接口不能更正：请在平台门户更正后登记',
    'the platform has taken an earlier statement of this month and its interface cannot correct: correct it at the portal and record that',
  ],
  'statement-superseded': [
    '已被更正的申报取代，不再发送',
    'replaced by a corrected statement, not sent any more',
  ],
  'not-on-platform': ['平台没有收到，将重新发送', 'the platform does not have it, it will be sent again'],
  'not-yet-on-platform': ['平台还查不到，可能仍在处理', 'not to be found yet, it may still be worked on'],
  'partly-on-platform': [
    '平台只有其中一部分，请人工核对',
    'only a part of it is on the platform: check by hand',
  ],
  'still-working': ['平台仍在处理', 'the platform is still working on it'],
  'ticket-not-known': ['平台不认识受理编号', 'the platform does not know its own receipt'],
  interrupted: ['发送时程序中断，先向平台查询', 'interrupted while being sent, the platform is asked first'],
  handover: [
    '平台没有开放接口，请人工报送后登记回执',
    'the platform has no open interface: hand it over and record the receipt',
  ],
  'platform-cannot-be-asked': ['平台不提供查询，请人工核对', 'the platform cannot be asked: check by hand'],
  'no-answer-in-time': ['平台没有及时答复', 'no answer in time'],
  'connection-broken': ['发送中连接断开', 'the connection broke while sending'],
  'server-error': ['平台出错', 'the platform failed'],
  'answer-not-understood': ['平台的答复看不懂', "the platform's answer was not understood"],
  redirected: [
    '网络被引到了别的地址，可能需要先登录网络',
    'the network led elsewhere, perhaps it wants a login first',
  ],
  stopped: ['发送被停止', 'sending was stopped'],
  refused: ['平台拒绝连接', 'the platform refused the connection'],
  'name-not-found': ['找不到平台的地址', "the platform's address was not found"],
  'no-route': ['网络不通', 'no network'],
  'connect-timeout': ['连接平台超时', 'the platform did not answer the call'],
  certificate: ['平台的安全证书有问题', "the platform's certificate is not in order"],
  'too-many-requests': ['平台忙，稍后再试', 'the platform is busy, later'],
}

const ATTENDANCE_GAPS: Words<AttendanceGap> = {
  person: ['没有可以上报的证件号码', 'no number of the person that can be sent'],
  manual: ['手工补录，不是考勤机的记录', 'entered by hand, not a record of a device'],
  direction: ['没有写明进场还是出场', 'in or out is not said'],
  channel: ['没有写明考勤通道', 'the gate is not said'],
  method: ['没有写明考勤方式', 'the kind of recognition is not said'],
}

const STATEMENT_FAULTS: Words<string> = {
  'not-a-statement': ['不是薪账的申报文件', 'no statement of Xinzhang'],
  'bytes-not-canonical': ['文件被改写过', 'the file was rewritten'],
  'content-not-canonical': ['内容被改写过', 'the content was rewritten'],
  'content-not-understood': ['内容看不懂', 'the content is not understood'],
  'digest-wrong': ['内容与指纹不符', 'content and fingerprint disagree'],
  'certificate-altered': ['签署人的证书被改动过', "the signer's certificate was altered"],
  'signature-wrong': ['签名不对', 'the signature is wrong'],
  'totals-do-not-add-up': ['合计与各行不符', 'the totals do not add up'],
  'line-digest-wrong': ['有一行的内容与其指纹不符', 'a line disagrees with its fingerprint'],
  'drill-mismatch': ['演练与正式混用', 'drill and live are mixed'],
}

const inLanguage =
  <Key extends string>(words: Words<Key>) =>
  (key: Key, language: Language): string =>
    words[key][language === 'en' ? 1 : 0]

export const sheetKindWords = inLanguage(SHEET_KINDS)
export const riskWords = inLanguage(RISKS)
export const severityWords = inLanguage(SEVERITIES)
export const importStateWords = inLanguage(IMPORT_STATES)
export const confirmationStateWords = inLanguage(CONFIRMATION_STATES)
export const payStateWords = inLanguage(PAY_STATES)
export const operationStateWords = inLanguage(OPERATION_STATES)
/** Why gate records are not sent. */
export const attendanceGapWords = inLanguage(ATTENDANCE_GAPS)

/** What an operation does; a kind of a newer core is shown as it is. */
export function operationKindWords(kind: string, language: Language): string {
  return OPERATION_KINDS[kind]?.[language === 'en' ? 1 : 0] ?? kind
}

/** What the check just before a sync found: the rule, and the fields of a person that are wrong. */
const CHECK_REASONS: Words<string> = {
  'plt-worker-fields': ['平台必填的人员信息缺', 'the platform asks for more of this person:'],
  'plt-value-list': ['不在平台列表中的取值：', 'not on the lists of the platform:'],
  'plt-length': ['超过平台允许的长度：', 'longer than the platform takes:'],
  'plt-safety-education-false': [
    '没有安全教育日期，写明理由后才上报',
    'no day of safety education: reported only with a written reason',
  ],
  'plt-document-kind-unsupported': [
    '接口不支持此证件，请在平台网页登记',
    'the interface does not take this document: register at the portal',
  ],
  'plt-team-code-clash': [
    '与另一班组同一班组长、同一工种，会互相覆盖',
    'one leader and one trade with another team: they would overwrite each other',
  ],
  'plt-team-before-worker': ['所在班组还没有上报', 'the team has not been reported'],
  'plt-attendance-unregistered': ['平台还没有此人', 'the platform does not know this person yet'],
  'plt-attendance-ahead': [
    '考勤时间早于平台时钟，到时再报',
    "ahead of the platform's clock: sent when its time has come",
  ],
}

function checkReasonWords(reason: string, language: Language): string | null {
  const [rule = '', fields = ''] = reason.split(' ')
  const words = CHECK_REASONS[rule]?.[language === 'en' ? 1 : 0]
  if (words === undefined) return null
  const named = fields.split(',').map(field => fieldWords(field, language) ?? field)
  return fields === '' ? words : `${words}${language === 'en' ? ` ${named.join(', ')}` : named.join('、')}`
}

/** Why an operation waits or was refused: our own reasons in words, the platform's as they are. */
export function operationReasonWords(reason: string, language: Language): string {
  const checked = reason.split('; ').map(each => checkReasonWords(each, language))
  if (checked.every(each => each !== null)) return checked.join(language === 'en' ? '; ' : '；')
  return Object.hasOwn(OPERATION_REASONS, reason)
    ? (OPERATION_REASONS[reason]?.[language === 'en' ? 1 : 0] ?? reason)
    : reason
}

/** Why a statement file is not valid, in words. */
export function statementFaultWords(fault: string, language: Language): string {
  return STATEMENT_FAULTS[fault]?.[language === 'en' ? 1 : 0] ?? fault
}
