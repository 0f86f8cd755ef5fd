import { DRILL_MARK, type StatementContent, type StatementLineContent } from '../contract/statement.ts'
import { lineDigest } from './confirmation.ts'
import { totalsOf } from './statement-content.ts'

const SCOPE = { projectCode: 'GZ-TEST-1', period: '2026-03' }

const LINES: StatementLineContent[] = [
  {
    name: '张三',
    idDocType: 'residentId',
    idNumber: '990101199001010014',
    team: '木工一班',
    trade: '木工',
    attendanceDays: 2350,
    workHours: 18800,
    grossPay: 800_000,
    deductionTotal: 20_000,
    netPay: 780_000,
    bankName: '某某银行',
    wageCard: '6200000000000000012',
    backPay: null,
    backPayMonth: null,
  },
  {
    name: '阿卜杜拉·买买提',
    idDocType: 'passport',
    idNumber: 'E00000001',
    team: '木工一班',
    trade: '木工',
    attendanceDays: 2000,
    workHours: null,
    grossPay: 600_050,
    deductionTotal: null,
    netPay: 600_050,
    bankName: null,
    wageCard: null,
    backPay: 50,
    backPayMonth: '2026-02',
  },
]

/** A small statement of fictional people, for tests. */
export function exampleContent(drill: boolean): StatementContent {
  const lines = LINES.map((line, index) => ({
    ...line,
    lineDigest: lineDigest(SCOPE, line),
    confirmation: index === 0 ? { method: 'handwritten' as const, at: '2026-04-02T02:00:00.000Z' } : null,
  }))
  return {
    format: 'xinzhang-statement-content/1',
    drill,
    drillMark: drill ? DRILL_MARK : null,
    company: { name: '虚构劳务有限公司', uscc: null },
    project: { code: SCOPE.projectCode, name: '虚构项目' },
    period: SCOPE.period,
    amends: null,
    packVersion: '2026.11',
    parametersVersion: '2026.11',
    lines,
    totals: totalsOf(lines),
    reasons: [],
    files: [],
  }
}
