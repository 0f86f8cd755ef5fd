import iconv from 'iconv-lite'
import { yuanText } from '../contract/money.ts'
import type { SampleMonth } from './month.ts'
import { DATES, WAGE_ACCOUNT } from './parties.ts'

/** Number of the worker whose first payment fails and is repeated. */
export const FAILED_WORKER = 33

/** 代发回盘 as a bank's GB18030 text: every payment of the month; one failed and was paid again four days later. */
export function bankResultFile(months: readonly SampleMonth[]): Buffer {
  const line = ({ worker, netPay }: SampleMonth, index: number, paid: boolean, on: string) =>
    [
      index + 1,
      `${worker.wageCard}\t`,
      worker.name,
      yuanText(netPay),
      paid ? '交易成功' : '交易失败',
      paid ? '' : '账户状态异常，请核实后重发',
      on,
      `DF${on.replaceAll('-', '')}${String(index + 1).padStart(4, '0')}`,
      '2026年10月工资',
    ].join(',')
  const lines = months.map((month, index) =>
    line(month, index, month.worker.number !== FAILED_WORKER, DATES.paid),
  )
  const failed = months.find(({ worker }) => worker.number === FAILED_WORKER)
  if (failed) lines.push(line(failed, months.length, true, DATES.repeated))
  return iconv.encode(
    [
      `代发工资结果明细,,,,,,,,`,
      `付款户名：${WAGE_ACCOUNT.holderName},,,,,,,,`,
      '序号,收款账号,收款户名,金额(元),交易状态,失败原因,交易日期,交易流水号,附言',
      ...lines,
      '',
    ].join('\r\n'),
    'gb18030',
  )
}
