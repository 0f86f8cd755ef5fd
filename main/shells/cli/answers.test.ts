import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { ANSWERS } from './answers.ts'
import { buildProgram } from './program.ts'

/** Every command that does something, by its words: `project add`. */
function commandsOf(command: Command, words: readonly string[] = []): string[] {
  const below = command.commands.filter(each => each.name() !== 'help')
  if (below.length === 0) return [words.join(' ')]
  return below.flatMap(each => commandsOf(each, [...words, each.name()]))
}

test('schema describes the answer of every command, and of no command that is not there', () => {
  const commands = commandsOf(buildProgram('en')).toSorted()
  const described = Object.keys(ANSWERS).filter(name => !/ --|^(ledger|error|report list)$/.test(name))
  expect(described.toSorted()).toEqual(commands)
  for (const name of Object.keys(ANSWERS))
    expect(commands).toContain(
      name
        .replace(/ --.*$/, '')
        .replace(/^(ledger|error)$/, 'schema')
        .replace('report list', 'report'),
    )
})
