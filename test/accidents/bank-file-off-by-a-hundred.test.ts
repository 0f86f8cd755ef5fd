import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { paymentsInFile, paymentsOf } from '../../main/services/bank/bank-file-payments.ts'
import type { Batch } from '../../reports/bank-batch/batch.ts'
import { BANK_LAYOUTS } from '../../reports/bank-batch/layouts.ts'
import { writeBatch } from '../../reports/bank-batch/write-batch.ts'

/**
 * Some banks take fen, most take yuan: a file in the wrong unit pays everybody a hundred times his wage, or a hundredth.
 * Each file is read back in its own unit before it is handed out.
 */
const batch: Batch = {
  projectName: '虚构花园',
  period: '2026-10',
  date: '2026-11-20',
  drill: false,
  payer: null,
  lines: [712_345, 1, 100, 99_999_999, 700_029, 110].map((amount, index) => ({
    name: `工人${index}`,
    account: `620000000000000000${index}`,
    amount,
    bankName: null,
    idDocType: 'residentId',
    idNumber: null,
    phone: null,
  })),
}

describe.each(BANK_LAYOUTS.map(layout => [layout.id, layout] as const))('%s', (_, layout) => {
  it('orders exactly the payments of the batch', async () => {
    expect(await paymentsInFile(layout, await writeBatch(layout, batch))).toEqual(paymentsOf(batch))
  })

  it('is found out when written in the other unit', async () => {
    const other = { ...layout, unit: layout.unit === 'fen' ? ('yuan' as const) : ('fen' as const) }
    expect(await paymentsInFile(layout, await writeBatch(other, batch))).not.toEqual(paymentsOf(batch))
  })
})

it('seen with other eyes: yuan with two decimals in a workbook, fen in the text', async () => {
  const [ccb, bxt] = ['ccb', 'icbc-bxt'].map(id => BANK_LAYOUTS.find(layout => layout.id === id))
  if (ccb === undefined || bxt === undefined) throw new Error('a preset is gone')
  const book = XLSX.read(await writeBatch(ccb, batch))
  expect(book.Sheets.代发?.D2).toMatchObject({ t: 'n', v: 7123.45 })
  expect(XLSX.read(await writeBatch(ccb, batch), { cellNF: true }).Sheets.代发?.D2).toMatchObject({
    z: '0.00',
  })
  const text = iconv.decode(Buffer.from(await writeBatch(bxt, batch)), 'gb18030')
  expect(text).toMatch(/\|6200000000000000000\|工人0\|712345\|/)
})
