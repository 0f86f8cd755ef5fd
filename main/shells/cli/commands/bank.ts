import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { importFile } from './import.ts'

/** `bank result FILE`: the bank's feedback into the ledger. */
export function addBankCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const bank = group('bank', ['银行文件', 'bank files'])
  add(
    bank,
    'result <file>',
    ['读入银行回盘', "read the bank's result list"],
    async (session, options, [path]) => {
      const order = parseOptions(z.object({ project: z.string(), period: Period.optional() }), options)
      const client = await session.open()
      const { id: projectId } = await session.project(order.project)
      const { json, lines } = await importFile(session, client, path ?? '', {
        ...order,
        projectId,
        kind: 'bank-result',
        dryRun: false,
      })
      const period = json.sheets.find(sheet => sheet.period !== null)?.period
      const results = period == null ? { rows: [] } : await client.months.payResults({ projectId, period })
      const paid = new Set(results.rows.filter(row => row.status === 'paid').map(row => row.lineId))
      const open = results.rows.filter(row => row.status !== 'paid' && !paid.has(row.lineId))
      session.terminal.answer({ import: json, unpaid: open }, [
        ...lines,
        ...open.map(row => `${row.status}  ${row.name}  ${row.reason ?? ''}`),
      ])
      if (open.length > 0) process.exitCode = 1
    },
  )
    .requiredOption('--project <code>')
    .option('--period <yyyy-mm>')
}
