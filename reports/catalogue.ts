import type { BuildReport } from './build.ts'
import type { Text } from './model.ts'
import { buildRoster, ROSTER_TITLE } from './r01-roster.ts'
import { ATTENDANCE_TITLE, buildAttendance } from './r05-attendance.ts'
import { ATTENDANCE_EXCEPTIONS_TITLE, buildAttendanceExceptions } from './r06-attendance-exceptions.ts'
import { buildPayroll, PAYROLL_TITLE } from './r08-payroll.ts'
import { buildWageSplit, WAGE_SPLIT_TITLE } from './r19-wage-split.ts'
import { buildSelfAudit, SELF_AUDIT_TITLE } from './r25-self-audit.ts'
import { buildReconciliation, RECONCILIATION_TITLE } from './reconciliation-report.ts'

/**
 * Where a layout comes from: `law` lists its content, `official form` was read, `standard` gives its fields, `practice` was
 * seen in papers. `proposed` was assembled here, because no official Guangzhou form could be opened: never call it official.
 */
export type LayoutOrigin = 'law' | 'official form' | 'standard' | 'practice' | 'proposed'

export interface CatalogueEntry {
  id: string
  title: Text
  direction: 'in/out' | 'out'
  /** How often it is made. */
  period: Text
  origins: LayoutOrigin[]
  /** Null where the report cannot be made yet. */
  build: BuildReport | null
}

const MONTHLY: Text = { zh: '每月', en: 'monthly' }
const ON_EVENT: Text = { zh: '发生时', en: 'on event' }
const EACH_BATCH: Text = { zh: '每批', en: 'each batch' }

type Built = BuildReport | null

function entry(
  id: string,
  direction: CatalogueEntry['direction'],
  period: Text,
  origins: LayoutOrigin[],
  title: Text,
  build: Built = null,
): CatalogueEntry {
  return { id, direction, period, origins, title, build }
}

/** Every paper the flow knows (R01–R27), whether it can be made here yet or not, and what we print beside them (RC). */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry(
    'R01',
    'in/out',
    { zh: '变动时及每月', en: 'on change and monthly' },
    ['law', 'official form', 'standard', 'proposed'],
    ROSTER_TITLE,
    buildRoster,
  ),
  entry('R02', 'in/out', ON_EVENT, ['standard'], { zh: '进退场记录表', en: 'Entry and exit record' }),
  entry('R03', 'out', MONTHLY, ['law', 'proposed'], {
    zh: '劳动合同(用工协议)台账',
    en: 'Ledger of labour contracts',
  }),
  entry('R04', 'out', ON_EVENT, ['proposed'], { zh: '安全培训台账', en: 'Ledger of safety training' }),
  entry('R05', 'in/out', MONTHLY, ['practice'], ATTENDANCE_TITLE, buildAttendance),
  entry(
    'R06',
    'out',
    { zh: '每周、每月', en: 'weekly and monthly' },
    ['standard', 'proposed'],
    ATTENDANCE_EXCEPTIONS_TITLE,
    buildAttendanceExceptions,
  ),
  entry('R07', 'in/out', MONTHLY, ['proposed'], {
    zh: '管理人员考勤表',
    en: 'Attendance of management staff',
  }),
  entry('R08', 'in/out', MONTHLY, ['law', 'practice', 'proposed'], PAYROLL_TITLE, buildPayroll),
  entry(
    'R09',
    'out',
    { zh: '每月及累计', en: 'monthly and cumulative' },
    ['law', 'official form', 'proposed'],
    { zh: '工资支付台账', en: 'Wage payment ledger' },
  ),
  entry('R10', 'out', { zh: '每次发放', en: 'each payment' }, ['law'], {
    zh: '工资清单(工资条)',
    en: 'Pay slip',
  }),
  entry('R11', 'out', MONTHLY, ['practice'], { zh: '工资发放公示表', en: 'Posted wage list' }),
  entry('R12', 'out', { zh: '变动时', en: 'on change' }, ['law'], {
    zh: '维权信息告示牌内容',
    en: 'Rights board',
  }),
  entry(
    'R13',
    'out',
    { zh: '每分包一次，每月一函', en: 'once per subcontractor, a letter monthly' },
    ['practice'],
    { zh: '委托代发工资协议/委托书', en: 'Mandate for paying wages' },
  ),
  entry('R14', 'out', EACH_BATCH, ['proposed'], { zh: '银行代发批次文件', en: 'Bank payment batch' }),
  entry('R15', 'in/out', EACH_BATCH, ['law', 'proposed'], {
    zh: '代发结果与凭证移交单',
    en: 'Bank results and hand-over of proof',
  }),
  entry('R16', 'out', MONTHLY, ['proposed'], {
    zh: '总包代发工资汇总表',
    en: 'Summary of wages paid by the general contractor',
  }),
  entry('R17', 'in/out', MONTHLY, ['law', 'standard'], {
    zh: '人工费用拨付申请与到账登记',
    en: 'Labour-cost funding: applications and arrivals',
  }),
  entry('R18', 'out', { zh: '逐笔及每月', en: 'per entry and monthly' }, ['proposed'], {
    zh: '工人工资专户资金台账',
    en: 'Wage account ledger',
  }),
  entry('R19', 'out', MONTHLY, ['proposed'], WAGE_SPLIT_TITLE, buildWageSplit),
  entry('R20', 'in/out', MONTHLY, ['law', 'proposed'], {
    zh: '工程进度款收支登记',
    en: 'Progress payments register',
  }),
  entry('R21', 'in/out', MONTHLY, ['practice'], {
    zh: '计件工程量确认单',
    en: 'Confirmation of piece-work quantities',
  }),
  entry('R22', 'out', { zh: '退场时', en: 'on exit' }, ['practice'], {
    zh: '退场工资结清确认书',
    en: 'Settlement on exit',
  }),
  entry('R23', 'out', ON_EVENT, ['standard'], { zh: '补发/差额处理表', en: 'Back pay and differences' }),
  entry('R24', 'out', { zh: '完工时', en: 'at completion' }, ['law', 'proposed'], {
    zh: '无拖欠公示与专户撤销申请附件',
    en: 'No-arrears notice and closing of the account',
  }),
  entry(
    'R25',
    'out',
    { zh: '每次提交前', en: 'before each submission' },
    ['proposed'],
    SELF_AUDIT_TITLE,
    buildSelfAudit,
  ),
  entry('R26', 'out', { zh: '逐项', en: 'per item' }, ['proposed'], {
    zh: '预警警示处理回执',
    en: 'Reply to a platform warning',
  }),
  entry('R27', 'out', MONTHLY, ['practice'], { zh: '归档目录', en: 'Archive index' }),
  entry('RC', 'out', MONTHLY, ['proposed'], RECONCILIATION_TITLE, buildReconciliation),
]

/** The entry of a report by its number, in either case; null when there is none. */
export function findReport(id: string): CatalogueEntry | null {
  return CATALOGUE.find(candidate => candidate.id === id.toUpperCase()) ?? null
}

const POSTED = new Set(['R11', 'R24'])

/** Whether a report is made to be hung up on site, where no full number may stand (personal information). */
export function isForPosting(id: string): boolean {
  return POSTED.has(id)
}
