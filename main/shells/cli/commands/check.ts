import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import {
  type CheckReport,
  cellsText,
  type Severity,
  type ShownFinding,
} from '../../../../contract/finding.ts'
import { severityWords } from '../../../../contract/language/words.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { collect, MonthOptions, parseOptions, WaiverWords } from '../options.ts'
import { ruleLines } from '../rule-lines.ts'
import { fileAt, readText, type Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import { replayLines } from './pack.ts'
import { waiverLine } from './waive.ts'

/** `check`, `rules list/explain`, `fix --safe`. */
export function addCheckCommands(program: Command, add: AddCommand, group: AddGroup): void {
  add(program, 'check', ['按全部规则检查', 'run the rule pack'], async (session, options) => {
    const order = parseOptions(
      z.object({
        project: z.string().optional(),
        period: Period.optional(),
        rule: z.array(z.string()).optional(),
        parameters: z.string().optional(),
        freeze: z.boolean().default(false),
        pack: z.string().optional(),
        replay: z.boolean().default(false),
      }),
      options,
    )
    if (order.replay !== (order.pack !== undefined))
      throw new Refusal('usage', { option: '--pack NEW --replay' })
    if (order.pack !== undefined) return replay(session, order, order.pack)
    if (order.freeze) return freeze(session, order, options)
    const client = await session.open()
    const report = await session.follow(
      client.checks.run({
        projectId: order.project === undefined ? undefined : (await session.project(order.project)).id,
        period: order.period,
        rules: order.rule,
        parameters: order.parameters === undefined ? undefined : readText(order.parameters),
        language: session.terminal.language,
      }),
    )
    session.terminal.answer(report, checkLines(session.terminal, report))
    if (report.summary.block > 0) process.exitCode = 1
  })
    .option('--project <code>')
    .option('--period <yyyy-mm>')
    .option('--rule <id>', 'ID', collect)
    .option('--parameters <file>')
    .option('--pack <file | built-in>')
    .option('--replay')
    .option('--freeze')
    .option('--reason <text>')
    .option('--by <name>')
    .option('--until <date>')

  const rules = group('rules', ['规则', 'rules'])
  add(rules, 'list', ['列出规则', 'list the pack'], async session => {
    const cards = await session.client.checks.rules({ language: session.terminal.language })
    session.terminal.answer(
      { rules: cards },
      cards.map(
        card =>
          `${card.id.padEnd(34)} ${card.severity.join('/').padEnd(12)} ${session.terminal.say(card.title.zh, card.title.en)}`,
      ),
    )
  })
  add(rules, 'explain <id>', ['解释一条规则', 'explain a rule'], async (session, options, [id]) => {
    const { project } = parseOptions(z.object({ project: z.string().optional() }), options)
    const client = project === undefined ? session.client : await session.open()
    const projectId = project === undefined ? undefined : (await session.project(project)).id
    const cards = await client.checks.rules({ projectId, language: session.terminal.language })
    const card = cards.find(rule => rule.id === id)
    if (card === undefined) throw new Refusal('rule-unknown', { rule: id ?? '' })
    session.terminal.answer(card, ruleLines(card, session.terminal))
  }).option('--project <code>', '以该项目现行的参数 / with the values in force for it')

  add(
    program,
    'fix',
    ['应用不改变含义的修复', 'apply repairs that cannot change meaning'],
    async (session, options) => {
      const { project, period, safe, dryRun } = parseOptions(
        MonthOptions.extend({ safe: z.boolean().default(false), dryRun: z.boolean().default(false) }),
        options,
      )
      if (!safe) throw new Refusal('usage', { option: '--safe' })
      const client = await session.open()
      const { id: projectId } = await session.project(project)
      const result = await client.checks.safeFixes({
        projectId,
        period,
        apply: !dryRun,
        language: session.terminal.language,
      })
      session.terminal.answer(
        result,
        result.fixes.length === 0
          ? [session.terminal.say('没有可以安全修复的问题', 'There is nothing to repair safely')]
          : result.fixes.map(fix => `${fix.cell ?? ''} ${fix.label} ${fix.what}`),
      )
    },
  )
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .option('--safe')
    .option('--dry-run')
}

/** `check --pack NEW --replay`: past months under another pack, without storing anything. */
async function replay(
  session: Session,
  scope: { project?: string | undefined; period?: string | undefined },
  pack: string,
): Promise<void> {
  const client = await session.open()
  const report = await session.follow(
    client.packs.replay({
      projectId: scope.project === undefined ? undefined : (await session.project(scope.project)).id,
      period: scope.period,
      file: pack === 'built-in' ? undefined : fileAt(pack),
      language: session.terminal.language,
    }),
  )
  session.terminal.answer(report, replayLines(session.terminal, report), ' --replay')
}

/** `check --freeze`: what stands in the scope is accepted as a backlog. */
async function freeze(
  session: Session,
  scope: { project?: string | undefined; period?: string | undefined; rule?: string[] | undefined },
  options: Record<string, unknown>,
): Promise<void> {
  const words = parseOptions(WaiverWords, options)
  const client = await session.open()
  const frozen = await session.follow(
    client.waivers.freeze({
      projectId: scope.project === undefined ? undefined : (await session.project(scope.project)).id,
      period: scope.period,
      rules: scope.rule,
      ...words,
    }),
  )
  const told = session.terminal.say(
    `已冻结 ${frozen.findings} 条现有问题（${frozen.waivers} 条规则），阻断不在其中`,
    `${frozen.findings} findings of ${frozen.waivers} rules frozen; blocks are not among them`,
  )
  session.terminal.answer(frozen, [told], ' --freeze')
}

/** A check's result for people: totals, then every finding with its cell. */
export function checkLines({ language, say }: Terminal, report: CheckReport): string[] {
  const words = (severity: Severity) => severityWords(severity, language)
  const { waived, seen } = report.summary
  return [
    [
      ...(['block', 'alert', 'warn', 'notice'] as const).map(
        severity => `${words(severity)} ${report.summary[severity]}`,
      ),
      ...(waived > 0 ? [say(`已豁免 ${waived}`, `waived ${waived}`)] : []),
      ...(seen > 0 ? [say(`已见原件 ${seen}`, `document seen ${seen}`)] : []),
    ].join('  '),
    ...report.findings.map(finding => {
      const place =
        finding.at === null
          ? finding.subject.label
          : `${finding.at.file} › ${finding.at.sheet} › ${cellsText(finding.at)}`
      return `${words(finding.severity)}${answerMark(finding, say)}  ${finding.title}  ${place}  ${finding.message}`
    }),
    ...report.waivers
      .filter(({ state }) => state === 'ended' || state === 'needless')
      .map(waiver => waiverLine(waiver, say)),
    ...notCheckedLines(report, say),
  ]
}

/** What could not be asked, by what is missing: it is no pass. */
function notCheckedLines({ notChecked }: CheckReport, say: Terminal['say']): string[] {
  const rules = new Set(notChecked.map(({ rule }) => rule)).size
  if (rules === 0) return []
  const missing = Map.groupBy(notChecked, ({ message }) => message)
  return [
    say(
      `${rules}条规则因缺资料全部或部分没有检查，不等于通过：`,
      `${rules} rule(s) were not checked, wholly or for some rows, for lack of data: no pass.`,
    ),
    ...[...missing].map(
      ([message, of]) => `  ${message}  ${[...new Set(of.map(({ title }) => title))].join(say('、', ', '))}`,
    ),
  ]
}

/** How a finding was answered, beside its level. */
function answerMark({ waiver, seen, reason, handled, overdue }: ShownFinding, say: Terminal['say']): string {
  if (waiver !== null) return say('（已豁免）', ' (waived)')
  if (seen !== null) return say('（已见原件）', ' (document seen)')
  if (reason !== null) return say('（已说明）', ' (reason given)')
  if (overdue) return say('（预警逾期未处理）', ' (overdue warning)')
  return handled === null ? '' : say('（已处理）', ' (handled)')
}
