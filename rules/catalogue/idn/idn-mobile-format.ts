import { onRow, onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const MOBILE = /^1[3-9]\d{9}$/

/** A phone without country code and separators. */
function bare(phone: string): string {
  return phone.replace(/[\s\-()（）]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
}

export const idnMobileFormat: Rule = {
  id: 'idn-mobile-format',
  title: { zh: '手机号格式错误', en: 'The mobile number is not well formed' },
  failsWhen: {
    zh: '去掉+86和分隔符后，不是1[3-9]开头的11位数字',
    en: 'not 11 digits matching 1[3-9]…; +86 and separators removed first',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['worker.phone', 'line.phone'],
  needs: [],
  parameters: [],
  source: 'R724 art 15',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const worker of month.workers) {
      if (worker.phone === null || MOBILE.test(bare(worker.phone))) continue
      yield onWorker(worker, 'phone', { length: bare(worker.phone).length })
    }
    for (const line of month.lines) {
      if (line.phone === null || MOBILE.test(bare(line.phone))) continue
      yield onRow(line, 'phone', { length: bare(line.phone).length })
    }
  },
  message: {
    zh: '手机号为{length}位或开头不对，应为1[3-9]开头的11位数字',
    en: 'The mobile number ({length} digits) should be 11 digits beginning 13 to 19',
  },
  actual: { zh: '{length}位', en: '{length} digits' },
  expected: { zh: '1[3-9]开头的11位', en: '11 digits beginning 13 to 19' },
  repair: { zh: '更正手机号；座机写到备注栏', en: 'Correct the number; a land line belongs in the remark' },
  blindSpot: {
    zh: '不核验号码是否在用、是否本人',
    en: "Whether it works, and is the worker's own, is not seen",
  },
  examples: {
    fails: { change: { workers: [{ phone: '1300000001' }] }, finds: [{ cell: '花名册!F4' }] },
    passes: { change: { workers: [{ phone: '+86 130-0000-0001' }] }, finds: [] },
  },
}
