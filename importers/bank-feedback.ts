import type { z } from 'zod'
import type { PayResultStatus } from '../contract/entities.ts'
import type { BankResultValues } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import { ACCOUNT_READERS, PERSON_READERS } from './person-readers.ts'
import { fieldOf } from './recognize/column.ts'
import type { Table } from './recognize/table.ts'
import { readDate } from './values/date.ts'
import { readMoney } from './values/money.ts'
import { readCode, readText } from './values/reader.ts'

type Status = z.infer<typeof PayResultStatus>

/** Banks' words, failures first: 处理失败 holds 处理, 未成功 holds 成功. A word that is not listed never counts as paid. */
const STATUS_WORDS: [RegExp, Status][] = [
  [/失败|未入账|拒绝|否决|退回|退票|不成功|未成功|撤销|作废|^F$/i, 'failed'],
  [/部分/, 'unknown'],
  [/未授权|待|处理中|等待|查询转账|已提交|已受理|在途|^L$/i, 'pending'],
  [/成功|已入账|已发放|已支付|已到账|^S$/i, 'paid'],
]

/** What a bank's status word says of a payment. */
export function statusOf(word: string): Status {
  const text = compact(word)
  return STATUS_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}

/** Why a payment did not arrive, where a bank gives reasons alone. */
const FAILURE =
  /不存在|不符|不一致|不正确|有误|错误|不正常|异常|冻结|挂失|止付|销户|注销|超限|余额不足|非法|无效|未开户/

/** 是 and 否 below 是否成功. */
const YES = /^(是|√|✓|Y|YES)$/i
const NO = /^(否|×|✗|N|NO)$/i

/** What a row says of its payment: its own word, the bank's reason, or what stands over the block. */
function statusIn({ statusText, reason }: BankResultValues, asked: boolean, verdict: string | null): Status {
  if (statusText !== undefined) {
    if (asked && YES.test(statusText)) return 'paid'
    return asked && NO.test(statusText) ? 'failed' : statusOf(statusText)
  }
  if (verdict !== null) return statusOf(verdict)
  if (reason === undefined) return 'unknown'
  return FAILURE.test(reason) ? 'failed' : statusOf(reason)
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
  const asked = table.columns.some(
    column => fieldOf(column) === 'statusText' && /是否/.test(compact(column.header)),
  )
  return draftRows<BankResultValues>(
    table,
    date1904,
    {
      readers: READERS,
      finish({ values }) {
        values.status = statusIn(values, asked, table.verdict)
        if (values.statusText === undefined && table.verdict !== null) values.statusText = table.verdict
      },
    },
    () => ({}),
  )
}
