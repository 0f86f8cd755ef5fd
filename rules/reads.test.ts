import { describe, expect, test } from 'vitest'
import type { ProjectMonth } from '../contract/project-month.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { RULES } from './index.ts'
import { JOIN_READS, type Join, noting } from './joins.ts'
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
  /** Where fields are noted from now on. */
  noteIn: (fields: Set<string>) => void
}

function watch(month: ProjectMonth): Watched {
  let noted = new Set<string>()
  const watched = watchedMonth(month, field => noted.add(field))
  const index = indexMonth(watched)
  const looked = new Map<Join, Set<string>>()
  for (const join of JOINS) {
    noted = new Set()
    looked.set(join, noted)
    if (join === 'personOf') watched.lines.forEach(index.personOf)
    else if (join === 'documentOf') watched.lines.forEach(index.documentOf)
    else index[join]()
  }
  return {
    index,
    looked,
    watched,
    noteIn: to => {
      noted = to
    },
  }
}

/** Fields that a rule looks at, beside those of its joins, and does not declare. */
function undeclared(rule: Rule, { index, noteIn, watched: month }: Watched): string[] {
  const looked = new Set<string>()
  const joins = new Set<Join>()
  noteIn(looked)
  let failures = 0
  for (const outcome of rule.check?.(month, {
    index: noting(index, join => joins.add(join)),
    stage: 'archive',
    parameter: (key, on = `${month.period}-01`) => parameterAt(BUILT_IN_PARAMETERS, key, on)?.value ?? null,
  }) ?? [])
    if (!('unjudged' in outcome)) failures++
  const declared = new Set<string>([...rule.reads, ...[...joins].flatMap(join => JOIN_READS[join])])
  // A finding shows the name of its record; whoever judges names looks at them where he finds nothing too.
  return [...looked].filter(field => !declared.has(field) && !(failures > 0 && field.endsWith('.name')))
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
