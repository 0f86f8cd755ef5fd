import * as z from 'zod'
import { IsoDate } from '../../../../contract/dates.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { WaiverScope, WaiverView } from '../../../../contract/waiver.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions, WaiverWords } from '../options.ts'
import type { Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'

const AddOptions = WaiverWords.extend({
  project: z.string().optional(),
  worker: z.string().optional(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  from: IsoDate.optional(),
})

/** `waive add/list/remove`. */
export function addWaiveCommands(group: AddGroup, add: AddCommand): void {
  const waive = group('waive', ['豁免', 'waivers'])
  add(
    waive,
    'add <rule>',
    ['接受某条规则的问题，到期为止（阻断除外）', 'accept findings of a rule until a day; never a block'],
    async (session, options, [rule]) => {
      const order = parseOptions(AddOptions, options)
      const client = await session.open()
      const waiver = await client.waivers.add({
        rule: rule ?? '',
        scope: await scopeOf(session, order),
        reason: order.reason,
        by: order.by,
        from: order.from,
        until: order.until,
        language: session.terminal.language,
      })
      session.terminal.answer({ waiver }, [waiverLine(waiver, session.terminal.say)])
    },
  )
    .option('--project <code>')
    .option('--worker <id>')
    .option('--file <name>')
    .option('--sheet <name>')
    .option('--from <date>')
    .requiredOption('--reason <text>')
    .requiredOption('--by <name>')
    .requiredOption('--until <date>')

  add(waive, 'list', ['列出', 'list them'], async session => {
    const client = await session.open()
    const waivers = await client.waivers.list({ language: session.terminal.language })
    session.terminal.answer(
      { waivers },
      waivers.map(waiver => waiverLine(waiver, session.terminal.say)),
    )
  })
  add(waive, 'remove <id>', ['撤销', 'take one back'], async (session, _options, [id]) => {
    const client = await session.open()
    const removed = await client.waivers.remove({ id: id ?? '' })
    session.terminal.answer({ removed: removed.id }, [session.terminal.say('已撤销', 'taken back')])
  })
}

/** The narrowest scope that the options name. @throws Refusal usage: a sheet needs project, file and sheet. */
async function scopeOf(session: Session, order: z.infer<typeof AddOptions>): Promise<WaiverScope> {
  const { project, worker, file, sheet } = order
  if (worker !== undefined) return { kind: 'person', workerId: worker }
  if (project === undefined) {
    if (file !== undefined || sheet !== undefined) throw new Refusal('usage', { option: '--project' })
    return { kind: 'company' }
  }
  const { id: projectId } = await session.project(project)
  if (file === undefined && sheet === undefined) return { kind: 'project', projectId }
  if (file === undefined || sheet === undefined) throw new Refusal('usage', { option: '--file --sheet' })
  return { kind: 'sheet', projectId, file, sheet }
}

const STATES: Record<WaiverView['state'], [zh: string, en: string]> = {
  coming: ['尚未生效', 'not begun'],
  active: ['生效中', 'in force'],
  ended: ['已到期，请撤销或重新申请', 'has ended: take it back or ask anew'],
  needless: ['已无可豁免的问题，请撤销', 'hides nothing any more: take it back'],
}

/** A waiver on one line. */
export function waiverLine(waiver: WaiverView, say: Terminal['say']): string {
  const { id, rule, scope, project, person, file, sheet, from, until, reason, by, hides } = waiver
  const where = [project, person, file, sheet].filter(part => part !== null).join(' › ')
  const place = scope === 'company' ? say('全公司', 'whole company') : where
  const covers = hides === null ? '' : say(`，涉及 ${hides} 条`, `, ${hides} findings`)
  return `${id}  ${rule}  ${place}  ${from} – ${until}  ${say(...STATES[waiver.state])}${covers}  ${reason}（${by}）`
}
