import type { Command } from 'commander'
import type { AddCommand } from '../add-command.ts'

/** `undo`: takes back the newest edit, whether `fix --safe`, `copy-month` or a change by hand made it. Imports have an undo of their own. */
export function addUndoCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'undo',
    [
      '撤销最近一次修改（安全修复、沿用上月、手工修改）',
      'take back the newest edit: a repair, a copied month, a change by hand',
    ],
    async session => {
      const client = await session.open()
      const { undone } = await client.months.undoEdit()
      session.terminal.answer({ undone }, [
        undone
          ? session.terminal.say('已撤销最近一次修改', 'The newest edit was taken back')
          : session.terminal.say('没有可以撤销的修改', 'There is no edit to take back'),
      ])
    },
  )
}
