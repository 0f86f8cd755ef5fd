import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import { payStateWords } from '../../../../contract/language/words.ts'
import { formatYuan } from '../../../../contract/money.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { MonthOptions, parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'
import { importFile } from './import-files.ts'

/** `bank layouts`, `bank file`: the signed month as a bank's batch file; `bank result FILE`: the bank's feedback into the ledger. */
export function addBankCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const bank = group('bank', ['银行文件', 'bank files'])
  add(
    bank,
    'layouts',
    ['列出代发文件格式（非官方，须向开户网点确认）', 'list the batch file forms (not official)'],
    async session => {
      const { say } = session.terminal
      const layouts = await session.client.reports.bankLayouts()
      session.terminal.answer(
        { layouts },
        layouts.map(
          ({ id, bank, note, extension }) =>
            `${id.padEnd(10)} .${extension.padEnd(5)} ${say(bank.zh, bank.en)}  ${say(note.zh, note.en)}`,
        ),
      )
    },
  )

  add(
    bank,
    'file',
    ['把已签章的月份写成银行代发文件', 'the signed month as a bank batch file'],
    async (session, options) => {
      const order = parseOptions(
        MonthOptions.extend({
          bank: z.string(),
          resend: z.boolean().default(false),
          out: z.string().default('.'),
        }),
        options,
      )
      const { say } = session.terminal
      const layouts = await session.client.reports.bankLayouts()
      const layout = layouts.find(item => item.id === order.bank.toLowerCase())
      if (layout === undefined) throw new Refusal('bank-layout-unknown', { layout: order.bank })
      const client = await session.open()
      const { id: projectId } = await session.project(order.project)
      const { period, resend } = order
      const made = await client.reports.bankFile({ projectId, period, layout: layout.id, resend })
      const path = await saveFile(made.file, order.out)
      const { people, total, statement, drill } = made
      session.terminal.answer({ file: path, drill, people, total, statement, layout }, [
        path,
        say(
          `${people} 人，合计 ${formatYuan(total)} 元`,
          `${people} people, ${formatYuan(total)} yuan in all`,
        ),
        say(
          `格式不是银行官方文件（${layout.note.zh}）。上传前请与开户网点确认，并核对人数和金额。`,
          `Not an official form (${layout.note.en}). Confirm it with your branch, and compare people and amount before uploading.`,
        ),
      ])
    },
  )
    .requiredOption('--bank <id>', 'bank layouts')
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .option('--resend')
    .option('--out <path>')

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
        ...open.map(
          row => `${payStateWords(row.status, session.terminal.language)}  ${row.name}  ${row.reason ?? ''}`,
        ),
      ])
      if (open.length > 0) process.exitCode = 1
    },
  )
    .requiredOption('--project <code>')
    .option('--period <yyyy-mm>')
}
