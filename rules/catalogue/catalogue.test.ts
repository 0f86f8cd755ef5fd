import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ImportRule } from '../../contract/inspection.ts'
import { changeText } from '../example-text.ts'
import { BUILT_IN_PARAMETERS } from '../parameters/built-in.ts'
import { parameterHistory } from '../parameters/parameter-set.ts'
import { placeholders } from '../sentence.ts'
import { citedParts, SOURCES } from '../sources.ts'
import catalogue from '../testing/catalogue.data.json' with { type: 'json' }
import { RULES } from './index.ts'

const ENTRIES = new Map(catalogue.map(entry => [entry.id, entry]))

/** Rules that the import itself asked for, beside those of the catalogue. */
const OF_THE_IMPORT = new Set<string>(ImportRule.options)

/** Wordings that differ from the catalogue because a level or a confidence of it has two halves. */
const FIRST_CONFIDENCE: Record<string, string> = {
  'found / inferred': 'inferred',
  'found-2nd / inferred': 'inferred',
  'found; step practice': 'inferred',
  'found; ratio practice': 'inferred',
  'found (see that file)': 'found',
  'found (absence)': 'found',
  'recalled / found-2nd': 'recalled',
  'found; numbers inferred': 'inferred',
  'found; day inferred': 'found',
  'gate found; divisor and numerator inferred': 'inferred',
  'recalled, tested': 'recalled',
  'recalled (the 2018 draft had 3 years)': 'recalled',
  'found / recalled': 'recalled',
  'found (positions 2–6: recalled)': 'found',
}

describe('the pack', () => {
  test('has each rule once, under an id of the catalogue or of the import', () => {
    const ids = RULES.map(rule => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !ENTRIES.has(id) && !OF_THE_IMPORT.has(id))).toEqual([])
  })

  test('has all 227 rules of the catalogue, each with a failing case and a near miss, told in both languages', () => {
    expect(catalogue).toHaveLength(227)
    const built = new Map(RULES.map(rule => [rule.id, rule]))
    expect(catalogue.map(({ id }) => id).filter(id => !built.has(id))).toEqual([])
    for (const { id } of catalogue) {
      const { fails, passes } = built.get(id)?.examples ?? {}
      expect(fails?.finds.length, id).toBeGreaterThan(0)
      expect(passes?.finds, id).toEqual([])
      for (const language of ['zh-CN', 'en'] as const)
        for (const change of [fails?.change, passes?.change])
          expect(changeText(change ?? {}, language), id).not.toMatch(/^$|undefined|\[object/)
    }
  })

  test('tells every example in words: no name of a field or value of the code is left in the Chinese', () => {
    for (const { id, examples } of RULES)
      for (const { change } of [examples.fails, examples.passes])
        expect(changeText(change, 'zh-CN'), id).not.toMatch(
          /[a-z]\w* = |= (true|false|[a-z]+[A-Z]\w*|[a-z]{2,})\b/,
        )
  })

  test('has a rule for every problem that the importer can leave', () => {
    const built = new Set(RULES.map(rule => rule.id))
    expect(ImportRule.options.filter(id => !built.has(id))).toEqual([])
  })

  test('lists every rule file', () => {
    const families = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(each =>
      each.isDirectory(),
    )
    const files = families.flatMap(({ name }) =>
      readdirSync(`${import.meta.dirname}/${name}`).filter(file => file.startsWith(`${name}-`)),
    )
    expect(RULES.map(rule => `${rule.id}.ts`).toSorted()).toEqual(files.toSorted())
  })
})

test('every source of a rule or a parameter is a document with a name in both languages', () => {
  const sources = [...RULES, ...BUILT_IN_PARAMETERS.rows].flatMap(({ source }) => citedParts(source))
  expect(sources.filter(({ document }) => SOURCES[document] === undefined).map(({ text }) => text)).toEqual(
    [],
  )
})

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const entry = ENTRIES.get(id)

  test('says what the catalogue says', () => {
    // Rules that the import itself asked for have no row in the catalogue.
    if (OF_THE_IMPORT.has(id) && entry === undefined) return
    expect(rule.title.zh).toBe(entry?.title)
    expect(rule.scope).toBe(entry?.scope)
    for (const part of citedParts(rule.source)) expect(entry?.source).toContain(part.text)
    if (entry?.source.match(/\b(R724|M53|W94|MW04|ID18|N33|USCC)\b/)) expect(rule.source).not.toBe('')
    expect(entry?.severity.match(/block|alert|warn|notice/g)).toEqual(
      expect.arrayContaining([rule.severity[0]]),
    )
    const levels = new Set(entry?.severity.match(/block|alert|warn|notice/g))
    // A level that stands in the predicate of the catalogue, not in its column.
    if (id === 'crd-luhn' || id === 'att-no-rest-day') levels.add('warn')
    if (id === 'mgr-key-post-ratio') levels.add('notice')
    expect(levels).toEqual(new Set(rule.severity))
    const confidence = entry?.confidence ?? ''
    expect(rule.confidence).toBe(FIRST_CONFIDENCE[confidence] ?? confidence)
  })

  test('is complete in both languages', () => {
    const texts = [
      rule.title,
      rule.failsWhen,
      rule.expected,
      rule.repair,
      rule.blindSpot,
      rule.message ?? rule.title,
    ]
    for (const { zh, en } of texts) {
      expect(zh).not.toBe('')
      expect(en).not.toBe('')
      expect(en).not.toBe(zh === en && /\p{Script=Han}/u.test(zh) ? zh : '')
    }
    for (const template of [rule.message, rule.actual, rule.expected]) {
      if (template === null) continue
      expect(new Set(placeholders({ zh: template.zh, en: '' }))).toEqual(
        new Set(placeholders({ zh: '', en: template.en })),
      )
    }
  })

  test('reads parameters that exist, and says what it reads', () => {
    for (const key of rule.parameters) expect(parameterHistory(BUILT_IN_PARAMETERS, key)).not.toEqual([])
    expect(rule.reads.length).toBeGreaterThan(0)
  })
})
