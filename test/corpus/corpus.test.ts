import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { Inspection } from '../../contract/inspection.ts'
import { refusalSentence } from '../../contract/language/refusals.ts'
import { Refusal } from '../../contract/refusal.ts'
import { readWorkbook } from '../../importers/formats/read-workbook.ts'
import { parseFile } from '../../importers/parse.ts'
import { brokenFacts } from './check-facts.ts'
import { differences } from './compare-grid.ts'
import { readExpected } from './expected.ts'
import { FACTS } from './facts.ts'
import { corpusFiles, corpusFolder } from './place.ts'

const folder = corpusFolder()
if (folder === null) console.log('corpus: skipped, no shared/corpus beside the checkout')
const expected = folder === null ? {} : await readExpected(folder)
const files = await corpusFiles()
const table: string[] = []

const told = ({ file, sheets }: Inspection) =>
  `${file.format}: ${sheets.map(sheet => `${sheet.name}${sheet.hidden ? ' (hidden)' : ''} ${sheet.kind} ${sheet.rows.length}`).join('; ')}`

describe.skipIf(folder === null)('the corpus of real spreadsheets', () => {
  afterAll(() => console.log(table.sort().join('\n')))

  it('has an entry for every file', () => {
    expect(files.map(({ name }) => name)).toEqual(Object.keys(expected).sort())
  })

  it.each(files)('$name', async ({ name, path }) => {
    const facts = FACTS[name] ?? {}
    const bytes = await readFile(path)
    const outcome = await parseFile(bytes, name).catch((error: unknown) => error)
    if (outcome instanceof Refusal) {
      table.push(`${name}  →  refused: ${outcome.code}`)
      expect(facts.refused ?? facts.mayBeRefused ?? []).toContain(outcome.code)
      expect(refusalSentence(outcome.code, outcome.details, 'zh-CN')).toContain(name)
      return
    }
    if (outcome instanceof Error) throw outcome
    const inspection = outcome as Inspection
    table.push(`${name}  →  ${told(inspection)}`)
    expect(facts.refused, 'it should have been refused').toBeUndefined()
    const workbook = await readWorkbook(bytes, name)
    const grid = facts.gridNotCompared ? [] : differences(expected[name] ?? { kind: '' }, workbook)
    expect([...grid, ...brokenFacts(facts, inspection, workbook)]).toEqual([])
  })
})
