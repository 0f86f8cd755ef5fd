import { describe, expect, test } from 'vitest'
import type { ProjectMonth } from '../contract/project-month.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { RULES } from './index.ts'
import { JOIN_READS, type Join } from './joins.ts'
import { indexMonth, type MonthIndex } from './month-index.ts'
import { BUILT_IN_PARAMETERS } from './parameters/built-in.ts'
import { parameterAt } from './parameters/parameter-set.ts'
import type { Rule } from './rule.ts'
import { FAULTS } from './testing/faults/index.ts'
import { faultyMonth } from './testing/faulty-month.ts'
import { watchedMonth } from './testing/watched-month.ts'

const JOINS: Join[] = Object.keys(JOIN_READS).filter((name): name is Join => Object.hasOwn(JOIN_READS, name))

/** A month that is watched, its joins built, and the fields that each of them was made of. */
interface Watched {
  watched: ProjectMonth
  index: MonthIndex
  looked: Map<Join, Set<string>>
  /** Whom to tell of each field from now on. */
  tell: (note: (field: string, record: string) => void) => void
}

function watch(month: ProjectMonth): Watched {
  let note: (field: string, record: string) => void = () => {}
  const watched = watchedMonth(month, (field, record) => note(field, record))
  const index = indexMonth(watched)
  const looked = new Map<Join, Set<string>>()
  for (const join of JOINS) {
    const noted = new Set<string>()
    note = field => noted.add(field)
    looked.set(join, noted)
    if (join === 'personOf') watched.lines.forEach(index.personOf)
    else if (join === 'documentOf') watched.lines.forEach(index.documentOf)
    else index[join]()
  }
  return {
    index,
    looked,
    watched,
    tell: to => {
      note = to
    },
  }
}

/**
 * Fields that a rule looks at itself and does not declare. The joins are made before, so that what they look at is not the rule's. A
 * finding shows the name of its record, which is one look at it; any other look at a name is part of what was judged.
 */
function undeclared(rule: Rule, { index, tell, watched: month }: Watched): string[] {
  const looked = new Set<string>()
  const names = new Map<string, { field: string; looks: number }>()
  let inJoin = false
  const documentOf: MonthIndex['documentOf'] = row => {
    inJoin = true
    const idNumber = index.documentOf(row)
    inJoin = false
    return idNumber
  }
  tell((field, record) => {
    if (inJoin) return
    if (!field.endsWith('.name')) looked.add(field)
    else names.set(record, { field, looks: (names.get(record)?.looks ?? 0) + 1 })
  })
  for (const outcome of rule.check?.(month, {
    index: { ...index, documentOf },
    stage: 'archive',
    parameter: (key, on = `${month.period}-01`) => parameterAt(BUILT_IN_PARAMETERS, key, on)?.value ?? null,
  }) ?? []) {
    const shown = 'unjudged' in outcome ? undefined : names.get(outcome.subject.key)
    if (shown !== undefined) shown.looks--
  }
  for (const { field, looks } of names.values()) if (looks > 0) looked.add(field)
  const declared = new Set<string>(rule.reads)
  return [...looked].filter(field => !declared.has(field))
}

const everyFault = FAULTS.map((_, index) => index)
const faulty = watch(faultyMonth(5, everyFault).month)

test.each(JOINS)('the join %s is made of the fields it declares', join => {
  const { looked } = faulty
  expect(
    [...(looked.get(join) ?? [])].filter(field => !new Set<string>(JOIN_READS[join]).has(field)),
  ).toEqual([])
})

describe('a rule declares every field of a record that it looks at', () => {
  test.each(RULES.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
    const examples = [rule.examples.fails, rule.examples.passes].map(({ change }) =>
      watch(changedMonth(change)),
    )
    const missing = [...examples, faulty].flatMap(month => undeclared(rule, month))
    expect([...new Set(missing)].sort()).toEqual([])
  })
})
