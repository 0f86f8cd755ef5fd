import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import { TemplateKind } from '../../../../contract/template-kind.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { saveFile, withExtensionOf } from '../save-file.ts'

const TemplateOptions = z.object({
  out: z.string(),
  project: z.string().optional(),
  period: Period.optional(),
})

/** `template KIND --out FILE`; needs a ledger only with --project. */
export function addTemplateCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'template <kind>',
    [
      `空白表格：${TemplateKind.options.join(' | ')}；填好后直接导入`,
      `an empty workbook to fill in: ${TemplateKind.options.join(' | ')}`,
    ],
    async (session, options, [stated]) => {
      const kind = TemplateKind.safeParse(stated)
      if (!kind.success) throw new Refusal('usage', { option: TemplateKind.options.join(' | ') })
      const order = parseOptions(TemplateOptions, options)
      const { terminal } = session
      const client = order.project === undefined ? session.client : await session.open()
      const made = await client.reports.template({
        kind: kind.data,
        projectId: order.project === undefined ? undefined : (await session.project(order.project)).id,
        period: order.period,
        language: terminal.language,
      })
      const path = await saveFile(made.file, withExtensionOf(made.file, order.out))
      terminal.answer({ file: path, drill: made.drill, people: made.people }, [
        path,
        ...(made.people === 0
          ? []
          : [terminal.say(`已列出 ${made.people} 人`, `${made.people} people are listed`)]),
      ])
    },
  )
    .requiredOption('--out <file>')
    .option('--project <code>')
    .option('--period <yyyy-mm>')
}
