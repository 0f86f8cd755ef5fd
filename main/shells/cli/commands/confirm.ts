import type { Command } from 'commander'
import * as z from 'zod'
import { ConfirmationMethod } from '../../../../contract/entities.ts'
import { confirmationStateWords } from '../../../../contract/language/words.ts'
import { formatYuan } from '../../../../contract/money.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { collect, MonthOptions, parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'

/** `confirm list/record/pages`: the workers' own confirmations. */
export function addConfirmCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const confirm = group('confirm', ['工人确认', "workers' confirmations"])
  add(confirm, 'list', ['列出确认情况', 'list confirmations'], async (session, options) => {
    const { project, period } = parseOptions(MonthOptions, options)
    const client = await session.open()
    const rows = await client.confirmations.list({ projectId: (await session.project(project)).id, period })
    session.terminal.answer(
      { confirmations: rows },
      rows.map(
        row =>
          `${row.teamName ?? ''}  ${row.name}  ${row.netPay === null ? '' : formatYuan(row.netPay)}  ${confirmationStateWords(row.state, session.terminal.language)}`,
      ),
    )
  })
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')

  add(confirm, 'record', ['登记工人的确认', 'record confirmations'], async (session, options) => {
    const order = parseOptions(
      MonthOptions.extend({
        method: ConfirmationMethod,
        all: z.boolean().default(false),
        line: z.array(z.uuid()).default([]),
        witness: z.string().optional(),
        evidence: z.string().optional(),
      }),
      options,
    )
    const client = await session.open()
    const { id: projectId } = await session.project(order.project)
    const open = (await client.confirmations.list({ projectId, period: order.period })).filter(
      row => row.state !== 'valid',
    )
    const lineIds = order.all ? open.map(row => row.lineId) : order.line
    if (lineIds.length === 0 && !order.all) throw new Refusal('usage', { option: '--all | --line' })
    const result = await client.confirmations.record({
      lineIds,
      method: order.method,
      witness: order.witness ?? null,
      evidence: order.evidence ?? null,
    })
    session.terminal.answer(result, [
      session.terminal.say(`已登记 ${result.recorded} 人`, `${result.recorded} recorded`),
    ])
  })
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .requiredOption('--method <method>', 'handwritten | thumbprint | sms | app | signaturePad')
    .option('--all')
    .option('--line <id>', 'ID', collect)
    .option('--witness <name>')
    .option('--evidence <text>')

  add(confirm, 'pages', ['导出待签字的页', 'export the pages to sign'], async (session, options) => {
    const { project, period, out } = parseOptions(MonthOptions.extend({ out: z.string() }), options)
    const client = await session.open()
    const { file } = await client.confirmations.pages({
      projectId: (await session.project(project)).id,
      period,
    })
    const path = await saveFile(file, out)
    session.terminal.answer({ file: path }, [path])
  })
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .requiredOption('--out <path>')
}
