import * as z from 'zod'
import type { MappingView } from '../../../../contract/api/imports.ts'
import type { LayoutMapping } from '../../../../contract/layout-mapping.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { saveFile } from '../save-file.ts'
import { type Client, fileAt } from '../session.ts'
import { readMapping } from './mapping-file.ts'

/** `mappings list/name/export/import/remove`: what the company's clerks said of the columns of layouts. */
export function addMappingCommands(group: AddGroup, add: AddCommand): void {
  const mappings = group('mappings', ['记住的列对应', 'remembered column mappings'])
  add(mappings, 'list', ['列出', 'list them'], async session => {
    const client = await session.open()
    const list = await client.mappings.list()
    session.terminal.answer({ mappings: list }, list.map(lineOf))
  })
  add(mappings, 'name <id> <name>', ['命名', 'give one a name'], async (session, _options, [id, name]) => {
    const client = await session.open()
    const mapping = await client.mappings.name({ id: id ?? '', name: name ?? null })
    session.terminal.answer({ mapping }, [lineOf(mapping)])
  })
  add(
    mappings,
    'export <mapping>',
    ['导出为文件', 'write one to a file'],
    async (session, options, [which]) => {
      const { out } = parseOptions(z.object({ out: z.string() }), options)
      const client = await session.open()
      const mapping = await client.mappings.export({ id: (await mappingNamed(client, which ?? '')).id })
      const bytes = new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`)
      const saved = await saveFile(new File([bytes], 'mapping.json'), out)
      session.terminal.answer({ mapping: { name: mapping.name, file: saved } }, [saved])
    },
  ).requiredOption('--out <file>')
  add(
    mappings,
    'import <file>',
    ['从文件取入', 'take one from a file'],
    async (session, _options, [file]) => {
      const client = await session.open()
      const mapping = await client.mappings.import({ file: fileAt(file ?? '') })
      session.terminal.answer({ mapping }, [lineOf(mapping)])
    },
  )
  add(mappings, 'remove <mapping>', ['忘掉', 'forget one'], async (session, _options, [which]) => {
    const client = await session.open()
    const { id } = await mappingNamed(client, which ?? '')
    await client.mappings.remove({ id })
    session.terminal.answer({ removed: id }, [session.terminal.say('已忘掉', 'forgotten')])
  })
}

const lineOf = ({ id, name, columns, join, usedAt }: MappingView) => {
  const said = columns.map(({ heading, field }) => `${heading}=${field ?? '-'}`)
  const joined = join === null ? [] : [join ? '--join' : '--no-join']
  return `${id}  ${name ?? '-'}  ${[...said, ...joined].join(' ')}  ${usedAt ?? ''}`
}

/** A remembered mapping by its name or id. @throws Refusal not-found. */
async function mappingNamed(client: Client, which: string): Promise<MappingView> {
  const found = (await client.mappings.list()).find(({ id, name }) => name === which || id === which)
  if (found === undefined) throw new Refusal('not-found', { what: which })
  return found
}

/** The mapping that `--mapping NAME|FILE` names: a remembered one, or a file. */
export async function mappingFor(client: Client, which: string): Promise<LayoutMapping> {
  const known = (await client.mappings.list()).find(({ id, name }) => name === which || id === which)
  return known === undefined ? readMapping(which) : client.mappings.export({ id: known.id })
}
