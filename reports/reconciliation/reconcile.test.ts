import { describe, expect, test } from 'vitest'
import type { Punch } from '../../contract/entities.ts'
import { differenceWords } from '../../contract/language/differences.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { sampleMonth } from '../fixtures/sample-month.ts'
import { buildAttendanceExceptions } from '../r06-attendance-exceptions.ts'
import { reconcile } from './reconcile.ts'

/** Four people whose papers agree; everyone is paid. */
function agreeing(): ProjectMonth {
  const month = sampleMonth(4)
  const attendance = month.attendance.map(row => ({
    ...row,
    days: row.days.map((day, at) => (at < 1 ? null : day)),
  }))
  const lines = month.lines.map((line, at) => ({
    ...line,
    attendanceDays: (attendance[at]?.days ?? []).reduce<number>((sum, day) => sum + (day ?? 0), 0),
  }))
  const engagements = month.engagements.map(row => ({ ...row, exitDate: null }))
  return { ...month, attendance, lines, engagements }
}

const without = <T>(rows: readonly T[], at: number) => rows.filter((_, index) => index !== at)
const changed = <T>(rows: readonly T[], at: number, change: Partial<T>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row))

function kinds(month: ProjectMonth): string[][] {
  return reconcile(month).people.map(({ differences }) => differences.map(({ kind }) => kind))
}

function punchesLike(month: ProjectMonth): Punch[] {
  return month.attendance.flatMap(({ workerId, days }) =>
    days.flatMap((day, index) =>
      day === null || workerId === null
        ? []
        : [0, 9].map(hour => ({
            id: workerId,
            projectId: month.project.id,
            workerId,
            at: `${month.period}-${String(index + 1).padStart(2, '0')}T0${hour}:00:00.000Z`,
            direction: null,
            method: '人脸',
            channel: null,
            manual: false,
          })),
    ),
  )
}

describe('papers that agree', () => {
  test('have no difference, with and without gate records', () => {
    const month = agreeing()
    expect(kinds(month)).toEqual([[], [], [], []])
    expect(kinds({ ...month, punches: punchesLike(month) })).toEqual([[], [], [], []])
  })

  test('a paper that is missing is compared with nothing', () => {
    const month = { ...agreeing(), attendance: [], payResults: [] }
    const { compared, counts } = reconcile(month)
    expect(compared).toEqual({ roster: true, attendance: false, punches: false, payroll: true, bank: false })
    expect(counts).toEqual([])
  })
})

describe('who is on which paper', () => {
  test('attended, not paid; paid, not attended; on the roster in neither', () => {
    const month = agreeing()
    const line = month.lines[0]
    if (line === undefined) throw new Error('a line wanted')
    const apart = {
      ...month,
      lines: without(without(month.lines, 3), 1),
      attendance: without(without(month.attendance, 3), 2),
      payResults: month.payResults.filter(
        ({ lineId }) => lineId === line.id || lineId === month.lines[2]?.id,
      ),
    }
    expect(kinds(apart)).toEqual([[], ['attendedNotPaid'], ['paidNotAttended'], ['onRosterInNeither']])
  })

  test('on no roster', () => {
    const month = agreeing()
    expect(kinds({ ...month, engagements: without(month.engagements, 0) })[0]).toEqual([
      'attendedNotOnRoster',
      'paidNotOnRoster',
    ])
  })

  test('back pay needs no attendance', () => {
    const month = agreeing()
    const lines = changed(month.lines, 1, { backPay: 10_000 })
    expect(kinds({ ...month, attendance: without(month.attendance, 1), lines })[1]).toEqual([])
  })
})

describe('days', () => {
  test('paid and attended days differ by half a day', () => {
    const month = agreeing()
    const paid = (month.lines[0]?.attendanceDays ?? 0) + 50
    const [row] = reconcile({ ...month, lines: changed(month.lines, 0, { attendanceDays: paid }) }).people
    expect(row?.differences).toEqual([{ kind: 'daysDiffer', days: [], gap: 50 }])
    expect(row?.differences.map(each => differenceWords(each, 'zh-CN'))).toEqual([
      '工资表天数与考勤不一致：工资表多0.5天',
    ])
  })

  test('marks without punches, punches without marks, days after the exit, each named by day', () => {
    const month = agreeing()
    const days = month.attendance[0]?.days ?? []
    const punches = punchesLike(month).filter(
      ({ workerId, at }) => workerId !== month.workers[0]?.id || !/-0[345]T/.test(at),
    )
    const free = days.findIndex((day, at) => at > 9 && day === null)
    const moved = changed(punches, 0, { at: `${month.period}-${free + 1}T01:00:00.000Z` })
    const engagements = changed(month.engagements, 0, { exitDate: '2026-03-29' })
    const [row] = reconcile({ ...month, punches: moved, engagements }).people
    expect(row?.differences).toEqual([
      { kind: 'markedNotPunched', days: [3, 4, 5], gap: null },
      { kind: 'punchedNotMarked', days: [free + 1], gap: null },
      { kind: 'outsideEngagement', days: [30, 31], gap: null },
    ])
    expect(row?.differences[0] && differenceWords(row.differences[0], 'en')).toBe(
      'marked as worked, no punch: on 3–5',
    )
  })

  test('R06 lists the days at fault and says when there was nothing to compare with', () => {
    const options = {
      language: 'zh-CN',
      masked: false,
      drill: false,
      draft: false,
      remarks: [],
      parametersVersion: '1',
      operator: null,
    } as const
    const month = agreeing()
    const punches = punchesLike(month).filter(({ at }) => !at.includes('-05T09'))
    const report = buildAttendanceExceptions({ ...month, punches }, null, options)
    const [listed, details] = report.sheets.map(({ sections }) => sections[0])
    const rows = listed?.kind === 'table' ? listed.rows : []
    expect(rows.map(({ date, in: came, out, exceptions }) => [date, came, out, exceptions])).toEqual(
      rows.map(() => ['2026-03-05', '08:00', null, '当日仅一次打卡']),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(details?.kind === 'table' && details.rows.find(({ hours }) => hours !== null)?.hours).toBe(900)
    expect(buildAttendanceExceptions(month, null, options).sheets[0]?.notes[0]).toContain('没有打卡记录')
  })
})

describe('the bank', () => {
  const money = (change: (month: ProjectMonth) => ProjectMonth['payResults']) => {
    const month = agreeing()
    return reconcile({ ...month, payResults: change(month) })
  }

  test('says nothing, fails, hesitates, pays another amount or twice', () => {
    const { people, counts } = money(({ payResults }) => {
      const [, second, third, fourth] = payResults
      if (!second || !third || !fourth) throw new Error('four payments wanted')
      return [
        { ...second, status: 'failed' },
        { ...third, amount: third.amount - 1 },
        fourth,
        { ...fourth, serial: 'again' },
      ]
    })
    const gaps = people.map(({ differences }) => differences.map(({ kind, gap }) => [kind, gap]))
    const [first, second, , fourth] = people.map(({ netPay }) => netPay ?? 0)
    expect(gaps).toEqual([
      [['noBankAnswer', -(first ?? 0)]],
      [['failedNotResent', -(second ?? 0)]],
      [['amountDiffers', -1]],
      [['paidTwice', fourth]],
    ])
    expect(counts.map(({ people: concerned }) => concerned)).toEqual([1, 1, 1, 1])
  })

  test('a failed payment that was sent again is settled once it is paid, and waits while it is not', () => {
    const again = (status: 'paid' | 'pending') =>
      money(({ payResults }) =>
        payResults.flatMap((each, at) =>
          at === 0
            ? [
                { ...each, status: 'failed' as const },
                { ...each, status },
              ]
            : [each],
        ),
      ).people[0]
    expect(again('paid')).toMatchObject({ failed: 0, differences: [] })
    expect(again('pending')?.differences[0]?.kind).toBe('bankPending')
  })

  test('another amount to the account and name of a line without an answer is that line paid wrongly', () => {
    const { people } = money(({ payResults }) =>
      payResults.map((each, at) => (at === 0 ? { ...each, lineId: null, amount: each.amount + 5 } : each)),
    )
    expect(people[0]?.differences).toEqual([{ kind: 'amountDiffers', days: [], gap: 5 }])
    expect(people).toHaveLength(4)
  })

  test('a payment that no line accounts for is put beside the person with that account and name, else stands alone', () => {
    const { people } = money(({ payResults }) =>
      payResults.flatMap((each, at) => {
        if (at === 0) return [each, { ...each, id: 'y', lineId: null, amount: 100 }]
        return at === 1 ? [each, { ...each, id: 'x', lineId: null, name: '查无此人', amount: 100 }] : [each]
      }),
    )
    expect(people[0]?.differences.map(({ kind }) => kind)).toEqual(['paidWithoutLine'])
    expect(people.at(-1)).toMatchObject({ name: '查无此人', paid: 100, lineId: null })
    expect(people).toHaveLength(5)
  })
})
