import type { Command } from 'commander'
import * as z from 'zod'
import { ReportFormat } from '../../../../contract/api/reports.ts'
import { Period } from '../../../../contract/dates.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'

const ReportOptions = z.object({
  project: z.string(),
  period: Period,
  format: ReportFormat.default('xlsx'),
  out: z.string().default('.'),
  masked: z.boolean().default(false),
  draft: z.boolean().default(false),
})

/** `report ID …` and `report list`. */
export function addReportCommands(program: Command, add: AddCommand): void {
  add(
    program,
    'report <id>',
    ['生成报表；report list 列出全部', 'make a report; report list shows all'],
    async (session, options, [id]) => {
      const { terminal } = session
      if (id === 'list') {
        const cards = await session.client.reports.list()
        terminal.answer(
          { reports: cards },
          cards.map(
            card =>
              `${card.id}  ${card.available ? '✓' : '·'}  ${terminal.say(card.title.zh, card.title.en)}`,
          ),
          ' list',
        )
        return
      }
      const order = parseOptions(ReportOptions, options)
      const client = await session.open()
      const { id: projectId } = await session.project(order.project)
      const { period, format, masked, draft } = order
      const made = await client.reports.make({
        projectId,
        period,
        report: id ?? '',
        format,
        masked,
        draft,
        language: terminal.language,
      })
      const path = await saveFile(made.file, order.out)
      const { drill, undrawable, stops } = made
      if (undrawable.length > 0 || made.draft) process.exitCode = 1
      terminal.answer({ file: path, drill, undrawable, draft: made.draft, stops }, [
        path,
        ...stops.map(
          stop => `${terminal.say('草稿', 'Draft')}: ${stop.title} (${stop.rule})  ${stop.message}`,
        ),
        ...(undrawable.length === 0
          ? []
          : [terminal.say(`字体缺字：${undrawable.join(' ')}`, `Not in the font: ${undrawable.join(' ')}`)]),
      ])
    },
  )
    .option('--project <code>')
    .option('--period <yyyy-mm>')
    .option('--format <format>', 'xlsx | pdf | csv')
    .option('--out <path>')
    .option('--masked')
    .option('--draft')
}
