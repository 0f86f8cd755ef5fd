import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { checkMonth } from '../../../rules/index.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { type Cell, idOf, type Line, nameOf, range, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

let files = 0
const file = (lines: Line[]) => fileOf({ name: `${++files}.xlsx`, bytes: workbook({ 考勤: lines }) })

/** What att-grid-vs-total finds in a month, with its cell, and for want of what it could not judge. */
function compared(period = PERIOD) {
  const month = readProjectMonth(office.ledger.db, office.project.id, period, '2026-11-20')
  if (month === null) throw new Error('the office has no project')
  const { findings, notChecked } = checkMonth(month)
  const mine = ({ rule }: { rule: string }) => rule === 'att-grid-vs-total'
  return {
    found: findings.filter(mine).map(({ at, params }) => `${at?.cell} ${params.stated} ${params.sum}`),
    lacking: notChecked.filter(mine).map(({ needs }) => needs),
  }
}

async function take(source: File): Promise<void> {
  await commit(office, (await preview(office, source)).id)
}

describe('the totals of a grid in hours', () => {
  const DAYS = range(1, 31)
  const row = (serial: number, cells: Cell[], ...stated: Cell[]): Line => [
    nameOf(serial),
    idOf(serial),
    '木工班',
    ...DAYS.map((_, place) => cells[place] ?? null),
    ...stated,
  ]

  it('are held against the days, at their cells', async () => {
    await take(
      file([
        ['2026年10月考勤表'],
        ['姓名', '身份证号', '班组', ...DAYS, '总工时'],
        row(1, [8, 8, 7.5], 23.5),
        row(2, [8, 8, 7.5], 24),
        row(3, ['√', 8], 16),
      ]),
    )
    expect(compared()).toEqual({ found: ['AI4 2400 2350'], lacking: ['dayHours'] })
  })
})
