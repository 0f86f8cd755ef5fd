import type { Command } from 'commander'
import * as z from 'zod'
import { daysLeftWords } from '../../../../contract/language/days-left.ts'
import { riskWords, severityWords } from '../../../../contract/language/words.ts'
import { formatYuan } from '../../../../contract/money.ts'
import type { SelfAuditReport } from '../../../../contract/self-audit.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'
import type { Terminal } from '../terminal.ts'

/** `audit [--all] [--out DIR]`: the self-audit of every project and month. */
export function addAuditCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'audit',
    ['全公司自查：所有项目和月份', 'self-audit of the whole company: every project and month'],
    async (session, options) => {
      const { all, out } = parseOptions(
        z.object({ all: z.boolean().default(false), out: z.string().optional() }),
        options,
      )
      const client = await session.open()
      const { language } = session.terminal
      const checked = await session.follow(client.checks.run({ language, keepFresh: !all }))
      const overview = await client.selfAudit.overview()
      const foreseen = await session.follow(client.selfAudit.foresee({ language }))
      const files: string[] = []
      if (out !== undefined)
        for (const format of ['xlsx', 'pdf'] as const) {
          const { file } = await client.selfAudit.report({ format, language })
          files.push(await saveFile(file, `${out}/`))
        }
      const report: SelfAuditReport = { ...checked, ...overview, ...foreseen }
      session.terminal.answer({ ...report, files }, [...auditLines(session.terminal, report), ...files])
      if (checked.summary.block > 0) process.exitCode = 1
    },
  )
    .option('--all')
    .option('--out <dir>')
}

function auditLines(terminal: Terminal, report: SelfAuditReport): string[] {
  const { say, language } = terminal
  const counts = (summary: SelfAuditReport['summary']) =>
    (['block', 'alert', 'warn', 'notice'] as const)
      .map(level => `${severityWords(level, language)} ${summary[level]}`)
      .join('  ')
  return [
    counts(report.summary),
    say('各项目风险：', 'Risk by project:'),
    ...report.projects.map(({ code, name, level, score, months: [newest] }) =>
      [
        `  ${riskWords(level, language)} ${score}`,
        code,
        name,
        newest?.period ?? '',
        newest ? counts(newest.summary) : '',
      ]
        .join('  ')
        .trimEnd(),
    ),
    say('逐月：', 'By month:'),
    ...report.trend.map(
      ({ period, projects, listed, netPay, summary }) =>
        `  ${period}  ${say(`${projects}个项目 ${listed}人 实发${formatYuan(netPay)}元`, `${projects} project(s), ${listed} people, net ${formatYuan(netPay)} yuan`)}  ${counts(summary)}`,
    ),
    say('推算的平台预警（不是平台通知）：', 'Warnings foreseen (no notice of the platform):'),
    ...report.predicted.map(
      ({ daysLeft, firesOn, title, project, subject, message }) =>
        `  ${daysLeftWords(daysLeft, language)}  ${firesOn}  ${title}  ${project} ${subject.label}  ${message}`,
    ),
  ]
}
