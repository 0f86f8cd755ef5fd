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

/** The workbook of the register of papers, which `paper import` reads. */
const PAPERS = 'papers'
const KINDS = [...TemplateKind.options, PAPERS].join(' | ')

/** `template KIND --out FILE`; needs a ledger only with --project. */
export function addTemplateCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'template <kind>',
    [`空白表格：${KINDS}；填好后直接导入`, `an empty workbook to fill in: ${KINDS}`],
    async (session, options, [stated]) => {
      const order = parseOptions(TemplateOptions, options)
      const { terminal } = session
      if (stated === PAPERS) {
        const made = await session.client.papers.template({ language: terminal.language })
        const path = await saveFile(made.file, withExtensionOf(made.file, order.out))
        terminal.answer({ file: path, drill: made.drill }, [path])
        return
      }
      const kind = TemplateKind.safeParse(stated)
      if (!kind.success) throw new Refusal('usage', { option: KINDS })
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
