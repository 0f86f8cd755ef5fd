import * as z from 'zod'
import { IsoDate } from '../../../../contract/dates.ts'
import { confidenceWords } from '../../../../contract/language/confidence.ts'
import type { ParameterView } from '../../../../contract/rule-settings.ts'
import { Said, SaidBy } from '../../../../contract/waiver.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { rerunStale } from '../rerun-stale.ts'
import type { Session } from '../session.ts'

const SetOptions = z.object({ project: z.string().optional(), from: IsoDate, reason: Said, by: SaidBy })

/** `param list/set/unset`: thresholds, and what the company set itself where nothing is law. */
export function addParamCommands(group: AddGroup, add: AddCommand): void {
  const param = group('param', ['规则参数', 'thresholds of the rules'])
  add(param, 'list', ['列出参数、来源和自行设定的值', 'list them'], async (session, options) => {
    const { project } = parseOptions(z.object({ project: z.string().optional() }), options)
    const client = await session.open()
    const listed = await client.parameters.list({
      ...(await projectOf(session, project)),
      language: session.terminal.language,
    })
    session.terminal.answer(listed, [
      listed.version,
      ...listed.parameters.flatMap(view => parameterLines(view, session)),
    ])
  }).option('--project <code>')

  add(
    param,
    'set <key> <value>',
    ['从某天起自行设定一个推定或惯例的参数', 'set one that is inferred or practice, from a day'],
    async (session, options, [key, value]) => {
      const { project, from, reason, by } = parseOptions(SetOptions, options)
      const client = await session.open()
      const { id } = await client.parameters.set({
        key: key ?? '',
        value: value ?? '',
        effectiveFrom: from,
        reason,
        by,
        ...(await projectOf(session, project)),
      })
      const rerun = await rerunStale(session)
      session.terminal.answer({ id, ...rerun.document }, [
        session.terminal.say('已设定', 'set'),
        ...rerun.lines,
      ])
    },
  )
    .option('--project <code>')
    .requiredOption('--from <date>')
    .requiredOption('--reason <text>')
    .requiredOption('--by <name>')

  add(
    param,
    'unset <id>',
    ['撤销一个设定，恢复规则包的值', 'take a setting back'],
    async (session, _options, [id]) => {
      const client = await session.open()
      const removed = await client.parameters.unset({ id: id ?? '' })
      const rerun = await rerunStale(session)
      session.terminal.answer({ removed: removed.id, ...rerun.document }, [
        session.terminal.say('已撤销', 'taken back'),
        ...rerun.lines,
      ])
    },
  )
}

async function projectOf(session: Session, code: string | undefined): Promise<{ projectId?: string }> {
  return code === undefined ? {} : { projectId: (await session.project(code)).id }
}

function parameterLines(view: ParameterView, { terminal: { say, language } }: Session): string[] {
  const { key, inForce, rows, adjustable, settings } = view
  const last = rows.at(-1)
  const fixed = adjustable ? '' : say('  （不可自行设定）', '  (not to be set by hand)')
  return [
    `${key} = ${inForce ?? '-'}  ${last?.source ?? ''}  ${last === undefined ? '' : `[${confidenceWords(last.confidence, language)}]`}${fixed}`,
    ...settings.map(
      ({ id, project, effectiveFrom, value, reason, by }) =>
        `    ${id}  ${project ?? say('全公司', 'whole company')}  ${effectiveFrom} = ${value}  ${reason}（${by}）`,
    ),
  ]
}
