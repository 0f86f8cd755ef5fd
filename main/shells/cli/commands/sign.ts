import type { Command } from 'commander'
import * as z from 'zod'
import type { StatedCounts } from '../../../../contract/api/signing.ts'
import { statementFaultWords } from '../../../../contract/language/words.ts'
import { formatYuan } from '../../../../contract/money.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand } from '../add-command.ts'
import { MonthOptions, parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'
import { fileAt, readText, type Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'

const SignOptions = MonthOptions.extend({
  key: z.string().optional(),
  keyPassphraseFile: z.string().optional(),
  signer: z.string().optional(),
  role: z.string().optional(),
  out: z.string().optional(),
})

const REFUSALS = {
  'nothing-to-sign': 'sign-nothing-to-sign',
  'blocking-findings': 'check-blocks',
  'alerts-without-reason': 'sign-reason-missing',
  'lines-not-confirmed': 'sign-confirmation-missing',
} as const

/** `sign` and `verify`. */
export function addSignCommands(program: Command, add: AddCommand): void {
  add(program, 'sign', ['冻结本月并签章', 'freeze the month and sign it'], async (session, options) => {
    const order = parseOptions(SignOptions, options)
    const client = await session.open()
    const { id: projectId, laborOfficer } = await session.project(order.project)
    const preview = await client.statements.preview({ projectId, period: order.period })
    const [obstacle] = preview.obstacles
    if (obstacle !== undefined) throw new Refusal(refusalOf(obstacle.code), { count: obstacle.count })
    if (preview.digest === null) throw new Refusal('sign-nothing-to-sign')
    const statement = await client.statements.sign({
      projectId,
      period: order.period,
      digest: preview.digest,
      signer: {
        name: order.signer ?? laborOfficer ?? session.terminal.say('劳资专管员', 'labour officer'),
        role: order.role ?? session.terminal.say('劳资专管员', 'labour officer'),
      },
      key: order.key === undefined ? null : { file: fileAt(order.key), passphrase: keyPassphrase(order) },
    })
    const file =
      order.out === undefined
        ? null
        : await saveFile((await client.statements.export({ id: statement.id })).file, order.out)
    const { people, netPay } = statement.totals
    const { say } = session.terminal
    session.terminal.answer({ statement, file }, [
      say(
        `${statement.drill ? '【演练】' : ''}已签章：${people} 人，实发 ${formatYuan(netPay)} 元，指纹 ${statement.digest.slice(0, 16)}`,
        `${statement.drill ? '[演练 DRILL] ' : ''}Signed: ${people} people, net ${formatYuan(netPay)} yuan, fingerprint ${statement.digest.slice(0, 16)}`,
      ),
      ...(file === null ? [] : [file]),
    ])
  })
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .option('--key <file>')
    .option('--key-passphrase-file <file>')
    .option('--signer <name>')
    .option('--role <role>')
    .option('--out <path>')

  add(
    program,
    'verify <file>',
    ['核验工资申报文件（不需要账套）', 'check a statement; needs no ledger'],
    async (session, _options, [path]) => {
      const report = await verify(session, path ?? '')
      const { say } = session.terminal
      const faults = report.reasons.map(reason => statementFaultWords(reason, session.terminal.language))
      const verdict = report.valid
        ? report.drill
          ? say(
              '完好，但这是演练文件，不能当作正式申报',
              'intact, but made in a drill: never a live statement',
            )
          : say('完好', 'intact')
        : say(`不通过：${faults.join('，')}`, `not valid: ${faults.join(', ')}`)
      session.terminal.answer(report, [
        verdict,
        ...(report.digest === null
          ? []
          : [`${report.project ?? ''} ${report.period ?? ''} ${report.digest}`]),
        ...(report.stated === null ? [] : [statedLine(report.stated, say)]),
        ...report.signatures.map(item => `${item.signer} (${item.role}) ${item.signedAt}`),
      ])
      if (!report.valid) process.exitCode = 3
    },
  )
}

function statedLine({ reasons, documentsSeen, waivers }: StatedCounts, say: Terminal['say']): string {
  return say(
    `随附：警示理由 ${reasons} 条，已见原件 ${documentsSeen} 条，豁免 ${waivers} 项`,
    `Stated with it: ${reasons} reason(s), ${documentsSeen} document(s) seen, ${waivers} waiver(s)`,
  )
}

function verify(session: Session, path: string) {
  return session.client.statements.verify({ file: fileAt(path) })
}

function refusalOf(code: string) {
  const known = Object.entries(REFUSALS).find(([obstacle]) => obstacle === code)
  return known?.[1] ?? 'sign-nothing-to-sign'
}

function keyPassphrase(order: z.infer<typeof SignOptions>): string {
  const said =
    order.keyPassphraseFile === undefined
      ? process.env.XINZHANG_KEY_PASSPHRASE
      : readText(order.keyPassphraseFile).trim()
  if (said === undefined || said === '') throw new Refusal('key-passphrase-wrong')
  return said
}
