import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'

const CopyOptions = z.object({ project: z.string(), from: Period, to: Period })

/** `copy-month`: the people and rates of one month as the draft payroll of another. */
export function addCopyMonthCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'copy-month',
    ['沿用上月人员和单价作为本月工资表草稿', "people and rates of a month as another month's draft payroll"],
    async (session, options) => {
      const { project, from, to } = parseOptions(CopyOptions, options)
      const client = await session.open()
      const { id: projectId } = await session.project(project)
      const copy = await client.months.copyMonth({ projectId, from, to })
      const { copied, joined, left, teams } = copy
      session.terminal.answer({ copy: { project, from, to, ...copy } }, [
        session.terminal.say(
          `${to}：${teams} 张班组表，沿用 ${copied} 人，新进场 ${joined} 人，已退场未列 ${left} 人。天数和金额待填。`,
          `${to}: ${teams} team sheets, ${copied} people copied, ${joined} new on site, ${left} left out as gone. Days and amounts are empty.`,
        ),
      ])
    },
  )
    .requiredOption('--project <code>')
    .requiredOption('--from <yyyy-mm>')
    .requiredOption('--to <yyyy-mm>')
}
