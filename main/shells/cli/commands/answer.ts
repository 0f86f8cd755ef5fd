import type { Command } from 'commander'
import * as z from 'zod'
import { IsoDate } from '../../../../contract/dates.ts'
import { Said, SaidBy } from '../../../../contract/waiver.ts'
import type { AddCommand } from '../add-command.ts'
import { MonthOptions, parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'
import { type Client, fileAt } from '../session.ts'

const Words = MonthOptions.extend({ text: Said, by: SaidBy })

/** `reason`, `handled`, `seen`, `evidence`: what a person answers to a finding. */
export function addAnswerCommands(program: Command, add: AddCommand): void {
  ofMonth(
    add(
      program,
      'reason <finding>',
      ['为一条警示写明理由', 'give a written reason for an alert'],
      (...call) =>
        answer(call, Words, ['已记下理由', 'Reason kept'], (client, key, { text, by }) =>
          client.checks.giveReason({ ...key, text, by }),
        ),
    ),
  ).requiredOption('--text <text>')

  ofMonth(
    add(program, 'handled <finding>', ['记下一条预警的处理', 'record how a warning was handled'], (...call) =>
      answer(
        call,
        MonthOptions.extend({ on: IsoDate, note: Said, by: SaidBy }),
        ['已记下处理', 'Handling kept'],
        (client, key, { on, note, by }) => client.checks.recordHandling({ ...key, on, note, by }),
      ),
    ),
  )
    .requiredOption('--on <date>')
    .requiredOption('--note <text>')

  ofMonth(
    add(
      program,
      'seen <finding>',
      ['声明已见证件或银行卡原件并附上', 'say that you have seen the document, and attach it'],
      (...call) =>
        answer(
          call,
          Words.extend({ file: z.string() }),
          ['已记下并附上原件', 'Kept, with the document'],
          (client, key, { text, by, file }) =>
            client.checks.sawDocument({ ...key, text, by, file: fileAt(file) }),
        ),
    ),
  )
    .requiredOption('--text <text>')
    .requiredOption('--file <picture or pdf>')

  add(
    program,
    'evidence <sha256>',
    ['取出附上的原件', 'take an attached document out'],
    async (session, options, [sha256]) => {
      const { out } = parseOptions(z.object({ out: z.string() }), options)
      const client = await session.open()
      const { file } = await client.checks.evidence({ sha256: sha256 ?? '' })
      const saved = await saveFile(file, out)
      session.terminal.answer({ file: saved }, [saved])
    },
  ).requiredOption('--out <path>')
}

const ofMonth = (command: Command): Command =>
  command
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .requiredOption('--by <name>')

async function answer<T extends typeof MonthOptions>(
  [session, options, [findingId]]: Parameters<Parameters<AddCommand>[3]>,
  schema: T,
  [zh, en]: [string, string],
  keep: (
    client: Client,
    key: { projectId: string; period: string; findingId: string },
    said: z.infer<T>,
  ) => Promise<{ findingId: string }>,
): Promise<void> {
  const said = parseOptions(schema, options)
  const client = await session.open()
  const { id: projectId } = await session.project(said.project)
  const kept = await keep(client, { projectId, period: said.period, findingId: findingId ?? '' }, said)
  session.terminal.answer(kept, [session.terminal.say(zh, en)])
}
