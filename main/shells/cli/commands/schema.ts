import type { Command } from 'commander'
import * as z from 'zod'
import { Exchange } from '../../../../contract/exchange.ts'
import { PapersExchange } from '../../../../contract/papers-exchange.ts'
import type { AddCommand } from '../add-command.ts'
import { ANSWERS } from '../answers.ts'

/** `schema`: JSON Schema of the exchange file, of the file of papers and of the `--json` answers. */
export function addSchemaCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'schema',
    [
      '交换文件和各命令 --json 输出的 JSON Schema',
      'JSON Schema of the exchange file and of every --json answer',
    ],
    async session => {
      const answers = Object.fromEntries(
        Object.entries(ANSWERS).map(([command, schema]) => [
          command,
          z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }),
        ]),
      )
      const exchange = z.toJSONSchema(Exchange, { unrepresentable: 'any', io: 'input' })
      const papers = z.toJSONSchema(PapersExchange, { unrepresentable: 'any', io: 'input' })
      const all = { exchange, papers, answers }
      session.terminal.answer(all, [JSON.stringify(all, null, 2)])
    },
  )
}
