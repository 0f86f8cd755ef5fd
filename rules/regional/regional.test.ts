import { describe, expect, test } from 'vitest'
import { changedMonth, cleanMonth } from '../catalogue/example-month.ts'
import { BUILT_IN_BOOK, checkMonth, RULES, ruleById, ruleCard, showFinding } from '../index.ts'
import { REGIONAL_RULES } from './index.ts'
import { REGIONAL_PACKS } from './packs.ts'
import { withRegional } from './regional-pack.ts'

const bookWith = (id: string) =>
  withRegional(
    BUILT_IN_BOOK,
    REGIONAL_PACKS.filter(pack => pack.id === id),
  )

test('the schemes of section 4 are there, each rule of theirs in exactly one, and none in the pack itself', () => {
  expect(REGIONAL_PACKS.map(({ id }) => id)).toEqual([
    'guizhou',
    'tibet',
    'yunnan',
    'unnamed-city',
    'chengdu',
    'hebei',
  ])
  expect(REGIONAL_PACKS.flatMap(({ rules }) => rules)).toEqual(REGIONAL_RULES)
  const own = new Set(RULES.map(({ id }) => id))
  for (const { id } of REGIONAL_RULES) {
    expect(id).toMatch(/^reg-/)
    expect(own.has(id)).toBe(false)
    expect(ruleById(id)?.id).toBe(id)
  }
})

describe.each(REGIONAL_PACKS.map(pack => [pack.id, pack] as const))('%s', (id, pack) => {
  const book = bookWith(id)

  test('speaks of rules that exist, and says that it is no rule of Guangzhou', () => {
    const named = [...pack.indicators.flatMap(({ rules }) => rules), ...pack.settings.map(({ rule }) => rule)]
    expect(named.filter(rule => ruleById(rule) === undefined)).toEqual([])
    expect(pack.note.zh).toContain('不是广州规定')
    expect(pack.note.en).toContain('not a Guangzhou rule')
    for (const { confidence } of [...pack.rules, ...pack.parameters])
      expect(['inferred', 'practice']).toContain(confidence)
  })

  test('is named by the version of what it judges, and takes nothing from the pack', () => {
    expect(book.pack).toBe(`${BUILT_IN_BOOK.pack}+${id}`)
    expect(book.rules.slice(0, RULES.length)).toEqual([...RULES])
    for (const rule of book.rules)
      for (const key of rule.parameters)
        expect([key, book.parameters.rows.some(row => row.key === key)]).toEqual([key, true])
  })

  test('brings nothing above a notice to a clean month', () => {
    const levels = checkMonth(cleanMonth(), book).findings.map(({ severity }) => severity)
    expect(levels.filter(level => level !== 'notice')).toEqual([])
  })
})

describe.each(REGIONAL_PACKS.flatMap(({ id, rules }) => rules.map(rule => [rule.id, id, rule] as const)))(
  '%s',
  (ruleId, id, rule) => {
    const run = (change: (typeof rule.examples)['fails']['change']) =>
      checkMonth(changedMonth(change), { ...bookWith(id), rules: [rule] })

    test('its smallest failing case is found, its near miss passes and was judged', () => {
      const found = run(rule.examples.fails.change).findings
      expect(found.map(({ at }) => (at === null ? null : `${at.sheet}!${at.cell}`))).toEqual(
        rule.examples.fails.finds.map(({ cell }) => cell),
      )
      expect(run(rule.examples.passes.change)).toEqual({ findings: [], notChecked: [] })
    })

    test('says in both languages what it found and what it cannot see', () => {
      for (const language of ['zh-CN', 'en'] as const) {
        const [finding] = run(rule.examples.fails.change).findings
        const message = finding === undefined ? '' : showFinding(finding, language).message
        expect(message).not.toMatch(/[{}]|undefined|null|NaN|^$/)
        const card = ruleCard(rule, language, bookWith(id))
        expect(card.id).toBe(ruleId)
        expect(card.example).toContain(message)
        expect(`${card.blindSpot}${card.title.zh}${card.title.en}`).not.toBe('')
      }
    })
  },
)

test('another region’s threshold judges only where it is switched on', () => {
  const halfThere = changedMonth({ attendance: Array.from({ length: 2 }, () => ({ days: [100] })) })
  const found = (book = BUILT_IN_BOOK) =>
    checkMonth(halfThere, book).findings.filter(({ rule }) => rule === 'att-coverage-ratio').length
  expect([found(), found(bookWith('unnamed-city'))]).toEqual([0, 1])
})
