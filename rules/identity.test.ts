import { describe, expect, test } from 'vitest'
import { shiftDate } from '../contract/dates.ts'
import type { Origin, ProjectMonth, SheetProblem } from '../contract/project-month.ts'
import { changedMonth } from './catalogue/example-month.ts'
import { checkMonth, RULES, type Rule } from './index.ts'

/** An answer hangs on rule, subject and doubted value: where the value stood when it was found is no part of it. */
const DOWN = 3

const lowerCell = (cell: string) => cell.replace(/\d+$/, row => String(Number(row) + DOWN))

function lowerProblem({ cell, params, ...problem }: SheetProblem): SheetProblem {
  const row = typeof params.row === 'number' ? { row: params.row + DOWN } : {}
  return { ...problem, cell: cell === null ? null : lowerCell(cell), params: { ...params, ...row } }
}

function lowerRow<Row extends { origin: Origin }>(row: Row): Row {
  return row.origin === null ? row : { ...row, origin: { ...row.origin, row: row.origin.row + DOWN } }
}

/** The same month out of files of other names and bytes, in which everything stands some rows further down. */
function importedAnew(month: ProjectMonth): ProjectMonth {
  return {
    ...month,
    sources: month.sources.map((source, index) => ({
      ...source,
      file: `更正-${source.file}`,
      sha256: String(index).padStart(64, 'f'),
      problems: source.problems.map(lowerProblem),
    })),
    workers: month.workers.map(lowerRow),
    engagements: month.engagements.map(lowerRow),
    attendance: month.attendance.map(lowerRow),
    sheets: month.sheets.map(lowerRow),
    lines: month.lines.map(lowerRow),
  }
}

const found = (rule: Rule, month: ProjectMonth) =>
  checkMonth(month, { rules: [rule], stage: rule.stage ?? 'prepare' }).findings.map(({ id, doubt }) => ({
    id,
    doubt,
  }))

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const month = changedMonth(rule.examples.fails.change)

  test('is the same finding in another file and on another row', () => {
    expect(found(rule, importedAnew(month))).toEqual(found(rule, month))
  })

  test('is the same finding tomorrow', () => {
    const tomorrow = found(rule, { ...month, today: shiftDate(month.today, 1) })
    const today = found(rule, month)
    // Some are no longer true tomorrow; whatever still is keeps its name.
    if (tomorrow.length === today.length) expect(tomorrow).toEqual(today)
  })
})
