import { resolve } from 'node:path'
import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { saveFile, withExtensionOf } from '../save-file.ts'
import { fileAt } from '../session.ts'

const AnnotateOptions = z.object({ project: z.string(), out: z.string(), period: Period.optional() })

/** `annotate FILE --project CODE --out FILE`. The clerk's own file is never written over. */
export function addAnnotateCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'annotate <file>',
    [
      '把检查结果标在原表格的副本上：颜色、批注和汇总表',
      "the clerk's own workbook back, findings as coloured and commented cells",
    ],
    async (session, options, [path = '']) => {
      const order = parseOptions(AnnotateOptions, options)
      if (resolve(order.out) === resolve(path)) throw new Refusal('usage', { option: '--out' })
      const client = await session.open()
      const { id: projectId } = await session.project(order.project)
      const { terminal } = session
      const made = await client.checks.annotate({
        file: fileAt(path),
        projectId,
        period: order.period,
        language: terminal.language,
      })
      const saved = await saveFile(made.file, withExtensionOf(made.file, order.out))
      const { drill, findings, elsewhere, lookKept } = made
      terminal.answer({ file: saved, drill, findings, elsewhere, lookKept }, [
        saved,
        terminal.say(
          `标出 ${findings} 条；另有 ${elsewhere} 条不在这份文件里`,
          `${findings} findings marked; ${elsewhere} more are not in this file`,
        ),
        ...(lookKept
          ? []
          : [
              terminal.say(
                '原文件不是 xlsx 或 xlsm，副本只保留了值，没有保留格式',
                'The original is no xlsx or xlsm: the copy keeps values, not the look',
              ),
            ]),
      ])
    },
  )
    .requiredOption('--project <code>')
    .requiredOption('--out <file>')
    .option('--period <yyyy-mm>')
}
