import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import * as z from 'zod'
import { Refusal } from '../../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../../contract/statement.ts'
import type { AddCommand } from '../add-command.ts'
import { runDemo } from '../demo/run-demo.ts'
import { parseOptions } from '../options.ts'
import { CommonFlags, Session } from '../session.ts'

/** Passphrase of the drill ledger: it guards invented people only, and is printed so that the window can open it. */
const DRILL_PASSPHRASE = 'xinzhang-drill'

const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url))

/** `demo`: a whole month on sample spreadsheets against the stand-in platform, no questions asked. */
export function addDemoCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'demo',
    ['用样例表格走完一整个月（演练）', 'a whole month on sample spreadsheets (a drill)'],
    async (session, options) => {
      const { out } = parseOptions(z.object({ out: z.string().default('out') }), options)
      const folder = resolve(out)
      const ledger = join(folder, `${DRILL_MARK}账套`)
      await removeEarlierDrill(ledger)
      const drill = new Session({ ...CommonFlags.parse(options), data: ledger }, 'demo')
      try {
        await runDemo(drill, { samples: SAMPLES, out: folder, passphrase: DRILL_PASSPHRASE })
      } finally {
        drill.close()
      }
      session.terminal.note(
        session.terminal.say(
          `打开窗口看这个月：npm start -- --data "${ledger}"，口令 ${DRILL_PASSPHRASE}`,
          `See this month in the window: npm start -- --data "${ledger}", passphrase ${DRILL_PASSPHRASE}`,
        ),
      )
    },
  ).option('--out <dir>')
}

/** Takes an earlier drill's ledger away; anything that is not one is left alone and refused. */
async function removeEarlierDrill(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const earlier = new Session({ data: folder, json: false, quiet: true, lang: 'zh-CN' }, 'demo')
  let isDrill = false
  try {
    const status = await earlier.client.ledger.unlock({ by: 'passphrase', passphrase: DRILL_PASSPHRASE })
    isDrill = status.drill
  } catch {
    isDrill = false
  } finally {
    earlier.close()
  }
  if (!isDrill) throw new Refusal('ledger-exists', { folder })
  rmSync(folder, { recursive: true })
}
