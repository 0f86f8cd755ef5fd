import type { Command } from 'commander'
import * as z from 'zod'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'

/** `init` and `doctor`. */
export function addLedgerCommands(program: Command, add: AddCommand): void {
  add(
    program,
    'init',
    ['新建加密账套，恢复码只显示一次', 'make an encrypted ledger'],
    async (session, options) => {
      const { company, uscc } = parseOptions(
        z.object({ company: z.string().optional(), uscc: z.string().optional() }),
        options,
      )
      const passphrase = session.passphrase()
      if (passphrase.length < 8) throw new Refusal('passphrase-too-short', { least: 8 })
      const { recoveryCode, status } = await session.client.ledger.create({
        passphrase,
        companyName: company ?? session.terminal.say('未命名单位', 'Unnamed company'),
        uscc: uscc ?? null,
      })
      session.terminal.answer({ recoveryCode, folder: status.folder }, [
        session.terminal.say(`账套已建在 ${status.folder}`, `The ledger is in ${status.folder}`),
        session.terminal.say(
          `恢复码（只显示这一次，请抄在纸上收好）：${recoveryCode}`,
          `Recovery code (shown only now; write it on paper): ${recoveryCode}`,
        ),
      ])
    },
  )
    .option('--company <name>')
    .option('--uscc <code>')

  add(program, 'doctor', ['检查账套与本机', 'look the ledger and this machine over'], async session => {
    const client = await session.open()
    const steps = await client.ledger.doctor()
    const marks = { good: '✓', attention: '!', bad: '✗' }
    session.terminal.answer(
      { steps },
      steps.map(step => `${marks[step.state]} ${session.terminal.say(step.zh, step.en)}`),
    )
    if (steps.some(step => step.state === 'bad')) process.exitCode = 1
  })
}
