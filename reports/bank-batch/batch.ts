import type { IsoDate, Period } from '../../contract/dates.ts'
import type { IdDocType } from '../../contract/entities.ts'
import type { Fen } from '../../contract/money.ts'

/** One payment of a batch, as it was signed. */
export interface BatchLine {
  name: string
  account: string
  amount: Fen
  bankName: string | null
  idDocType: IdDocType
  idNumber: string | null
  phone: string | null
}

/** A month's payments for one bank file (R14 银行代发批次文件). */
export interface Batch {
  projectName: string
  period: Period
  /** Day on which the file is made; banks name it the batch's date. */
  date: IsoDate
  drill: boolean
  /** The project's wage account (专户), where one is registered. */
  payer: { account: string; holder: string; bankName: string } | null
  lines: BatchLine[]
}

/** Sum of a batch in fen. */
export function batchTotal(batch: Pick<Batch, 'lines'>): Fen {
  return batch.lines.reduce((sum, line) => sum + line.amount, 0)
}
