import type { z } from 'zod'
import type { PayResultStatus } from '../contract/entities.ts'
import type { BankResultValues } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import { ACCOUNT_READERS, PERSON_READERS } from './person-readers.ts'
import type { Table } from './recognize/table.ts'
import { readDate } from './values/date.ts'
import { readMoney } from './values/money.ts'
import { readCode, readText } from './values/reader.ts'

type Status = z.infer<typeof PayResultStatus>

/** Banks' words, failures first: 处理失败 holds 处理, 未成功 holds 成功. A word that is not listed never counts as paid. */
const STATUS_WORDS: [RegExp, Status][] = [
  [/失败|未入账|拒绝|退回|退票|不成功|未成功|撤销|作废|^F$/i, 'failed'],
  [/部分/, 'unknown'],
  [/未授权|待|处理中|等待|查询转账|已提交|已受理|在途|^L$/i, 'pending'],
  [/成功|已入账|已发放|已支付|已到账|^S$/i, 'paid'],
]

/** What a bank's status word says of a payment. */
export function statusOf(word: string): Status {
  const text = compact(word)
  return STATUS_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}

const READERS: RowPlan<BankResultValues>['readers'] = {
  ...PERSON_READERS,
  ...ACCOUNT_READERS,
  amount: readMoney,
  statusText: readText,
  reason: readText,
  paidOn: readDate,
  serial: readCode,
}

/** Reads a bank's result list (代发结果, 回盘): what became of each payment. Accepted is not paid. */
export function readBankResult(table: Table, date1904: boolean): Drafted<BankResultValues> {
  return draftRows<BankResultValues>(
    table,
    date1904,
    {
      readers: READERS,
      finish({ values }) {
        values.status = values.statusText === undefined ? 'unknown' : statusOf(values.statusText)
      },
    },
    () => ({}),
  )
}
