import * as z from 'zod'
import { severityWords } from '../../../../contract/language/words.ts'
import type { PackStatus, ReplayReport } from '../../../../contract/rule-settings.ts'
import { SaidBy } from '../../../../contract/waiver.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { rerunStale } from '../rerun-stale.ts'
import { fileAt } from '../session.ts'
import type { Terminal } from '../terminal.ts'

/** `pack list/install/on/off`: what judges, signed updates of it, and the schemes of other regions. */
export function addPackCommands(group: AddGroup, add: AddCommand): void {
  const pack = group('pack', ['规则包', 'the rule pack'])
  add(
    pack,
    'list',
    ['显示现行规则包、规则更新和发布者', 'what judges, and whose updates are taken'],
    async session => {
      const client = await session.open()
      const status = await client.packs.status({ language: session.terminal.language })
      session.terminal.answer(status, statusLines(session.terminal, status))
    },
  )

  add(
    pack,
    'install <file>',
    ['安装签名的规则更新（不需要网络）', 'install a signed update; no network is needed'],
    async (session, _options, [path]) => {
      const client = await session.open()
      const status = await client.packs.install({
        file: fileAt(path ?? ''),
        language: session.terminal.language,
      })
      const rerun = await rerunStale(session)
      session.terminal.answer({ ...status, ...rerun.document }, [
        ...statusLines(session.terminal, status),
        ...rerun.lines,
      ])
    },
  )

  for (const [verb, description] of [
    ['on', ['为项目启用其他地区的规则包', "switch another region's pack on for a project"]],
    ['off', ['为项目停用其他地区的规则包', "switch another region's pack off for a project"]],
  ] as const)
    add(pack, `${verb} <region>`, [...description], async (session, options, [region]) => {
      const { project, by } = parseOptions(z.object({ project: z.string(), by: SaidBy }), options)
      const client = await session.open()
      const { id: projectId } = await session.project(project)
      const status = await client.packs.switch({
        projectId,
        pack: region ?? '',
        on: verb === 'on',
        by,
        language: session.terminal.language,
      })
      const rerun = await rerunStale(session)
      session.terminal.answer({ ...status, ...rerun.document }, [
        ...statusLines(session.terminal, status),
        ...rerun.lines,
      ])
    })
      .requiredOption('--project <code>')
      .requiredOption('--by <name>')
}

function statusLines(
  { say }: Terminal,
  { pack, parameters, update, publisher, regional }: PackStatus,
): string[] {
  const key = publisher.fingerprint.slice(0, 16)
  return [
    `${say('规则包', 'Rule pack')} ${pack}  ${say('参数', 'parameters')} ${parameters}`,
    ...(update === null
      ? []
      : [`${say('规则更新', 'Update')} ${update.version}（${update.issuedOn}）  ${update.note}`]),
    publisher.development
      ? say(
          `发布者：开发密钥 ${key}，不能证明来源`,
          `Publisher: development key ${key}, which vouches for nothing`,
        )
      : `${say('发布者', 'Publisher')}: ${key}`,
    ...regional.map(
      ({ id, region, note, on }) =>
        `${id}  ${region}  ${on.length === 0 ? say('未启用', 'off') : `${say('已启用', 'on')}: ${on.join(' ')}`}  ${note}`,
    ),
  ]
}

/** A replay for people: per month what would appear, disappear or change its level. */
export function replayLines({ say, language }: Terminal, report: ReplayReport): string[] {
  const words = (severity: Parameters<typeof severityWords>[0]) => severityWords(severity, language)
  return [
    `${say('试用规则包', 'Tried pack')} ${report.pack}  ${say('参数', 'parameters')} ${report.parameters}`,
    ...report.months.flatMap(({ project, period, appears, disappears, changes }) => [
      `${project} ${period}  +${appears.length} −${disappears.length} ~${changes.length}`,
      ...appears.map(finding => `  + ${words(finding.severity)}  ${finding.title}  ${finding.message}`),
      ...disappears.map(finding => `  − ${words(finding.severity)}  ${finding.title}  ${finding.message}`),
      ...changes.map(
        ({ finding, from }) =>
          `  ~ ${words(from)} → ${words(finding.severity)}  ${finding.title}  ${finding.message}`,
      ),
    ]),
  ]
}
