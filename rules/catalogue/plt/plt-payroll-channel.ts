import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync, exampleOutgoing } from './example-outgoing.ts'

const handover = (state: 'waiting' | 'accepted') =>
  beforeSync({ outgoing: exampleOutgoing({ kind: 'handover', state, team: null, idNumber: null }) })

export const pltPayrollChannel: Rule = {
  id: 'plt-payroll-channel',
  title: { zh: '工资数据上报渠道', en: 'How the wages reach the platform' },
  failsWhen: {
    zh: '工资表已备好而未登记人工报送：平台没有向施工单位开放工资接口',
    en: 'a payroll package is ready and no manual upload is recorded: no payroll call open to contractors was found',
  },
  severity: ['notice'],
  scope: 'sheet',
  reads: ['month.lines', 'month.outgoing'],
  needs: ['payroll', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const isHandedOver = month.outgoing?.operations.some(
      ({ kind, state }) => kind === 'handover' && state === 'accepted',
    )
    if (!isHandedOver) yield onProject(month, { period: month.period, lines: month.lines.length })
  },
  message: {
    zh: '{period}工资表（{lines}人）须经平台网页或银行报送，平台没有开放接口',
    en: 'The wages of {period} ({lines} lines) go by portal or bank: the platform has no open call for them',
  },
  actual: { zh: '未登记报送', en: 'no upload on record' },
  expected: { zh: '登记网页或银行的回执', en: 'the receipt of portal or bank on record' },
  repair: {
    zh: '导出报送文件，上传后在发件箱登记回执',
    en: 'Export the files, upload them, and record the receipt in the outbox',
  },
  blindSpot: {
    zh: '没有查到接口不等于没有接口；网页上是否真的传了看不到',
    en: 'That no call was found does not prove there is none; whether the upload took place is not seen',
  },
  examples: {
    fails: { change: handover('waiting'), finds: [{ cell: null }] },
    passes: { change: handover('accepted'), finds: [] },
  },
}
