import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { punch } from '../../../db/schema/months.ts'
import { idNumberOf } from '../../../samples/numbers.ts'
import { commit, fileOf, importFile, type Office, openOffice, preview } from '../../../test/office.ts'
import { openLedgerOf } from '../core-state.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const id = (sequence: number) => idNumberOf('990101', '1985-03-04', sequence)
const text = (name: string, ...lines: string[]) => ({
  name,
  bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
})

const roster = () =>
  text(
    '花名册.csv',
    '姓名,身份证号,工号,班组,工种,进场日期',
    `赵一,${id(1)},000007,木工班,木工,2026-09-01`,
    `钱二,${id(3)},8,木工班,木工,2026-09-01`,
    `钱二,${id(5)},9,木工班,木工,2026-09-01`,
  )
const stored = () => openLedgerOf(office.core).db.select().from(punch).all()
const decisions = async (importId: string) => {
  const { rows } = await office.client.imports.rows({
    id: importId,
    sheetIndex: 0,
    offset: 0,
    limit: 100,
    language: 'zh-CN',
  })
  return rows.map(row => [row.decision, row.problems.map(problem => problem.rule).join()])
}

it('a device log reaches the people whose job numbers it names; the rest is kept with its reason', async () => {
  await importFile(office, roster())
  const log = text(
    '1_attlog.dat',
    '7\t2026-10-01 07:49:07\t1\t0',
    '7\t2026-10-01 17:31:00\t1\t1',
    '99\t2026-10-01 07:50:00\t1\t0',
  )
  const view = await preview(office, fileOf(log))
  expect(view.sheets[0]).toMatchObject({ kind: 'punches', counts: { create: 2, reject: 1 } })
  expect(await decisions(view.id)).toEqual([
    ['create', ''],
    ['create', ''],
    ['reject', 'imp-punch-person-unknown'],
  ])
  await commit(office, view.id)
  expect(stored().map(({ at, direction, sourceRow }) => [at, direction, sourceRow])).toEqual([
    ['2026-09-30T23:49:07.000Z', null, 1],
    ['2026-10-01T09:31:00.000Z', null, 2],
  ])
  await office.client.imports.undo({ id: view.id, language: 'zh-CN' })
  expect(stored()).toEqual([])
})

it('a longer list of the same device adds only what is new', async () => {
  await importFile(office, roster())
  await importFile(office, text('a.dat', '7\t2026-10-01 07:49:07\t1\t0', '7\t2026-10-01 17:31:00\t1\t0'))
  const view = await preview(
    office,
    fileOf(
      text(
        'b.dat',
        '7\t2026-10-01 17:31:00\t1\t0',
        '7\t2026-10-02 07:50:00\t1\t0',
        '8\t2026-10-02 07:50:00\t1\t0',
      ),
    ),
  )
  expect((await decisions(view.id)).map(([decision]) => decision)).toEqual(['same', 'create', 'create'])
  await commit(office, view.id)
  expect(stored()).toHaveLength(4)
})

it('a namesake is told apart by his job number or ID number, never guessed', async () => {
  await importFile(office, roster())
  const view = await preview(
    office,
    fileOf(
      text(
        '打卡.csv',
        '姓名,身份证号,工号,打卡时间,是否有效',
        '钱二,,,2026-10-01 07:49,是',
        '钱二,,9,2026-10-01 07:50,是',
        `钱二,${id(3)},,2026-10-01 07:51,是`,
        '赵一,,8,2026-10-01 07:52,是',
        '赵一,,,2026-10-01 07:53,否',
      ),
    ),
  )
  expect(await decisions(view.id)).toEqual([
    ['reject', 'imp-punch-person-unknown'],
    ['create', ''],
    ['create', ''],
    ['create', ''],
    ['reject', 'imp-punch-not-valid'],
  ])
  await commit(office, view.id)
  const workers = await office.client.workers.list({ projectId: office.project.id, unmask: true })
  const numbers = new Map(workers.map(({ worker }) => [worker.id, worker.idNumber]))
  expect(stored().map(({ workerId }) => numbers.get(workerId))).toEqual([id(5), id(3), id(1)])
})

it('who is at the gates of two projects at once is told in the month of each', async () => {
  const { id: _, ...same } = office.project
  const second = await office.client.projects.add({ ...same, code: 'P-2', name: '二号安置房' })
  const own = office.project
  for (const [project, minute] of [
    [second, '20'],
    [own, '05'],
  ] as const) {
    await importFile({ ...office, project }, roster())
    await importFile(
      { ...office, project },
      text(`${project.code}.dat`, `7\t2026-10-01 07:${minute}:00\t1\t0`),
    )
  }
  const there = (projectId: string) => {
    const month = readProjectMonth(openLedgerOf(office.core).db, projectId, '2026-10', '2026-11-08')
    return month?.otherPunches.map(({ project, at }) => [project, at])
  }
  expect(there(own.id)).toEqual([['二号安置房', '2026-09-30T23:20:00.000Z']])
  expect(there(second.id)).toEqual([[own.name, '2026-09-30T23:05:00.000Z']])
})

it('keeps the gate, the kind of recognition and what was made by hand', async () => {
  await importFile(office, roster())
  await importFile(
    office,
    text(
      '闸机.csv',
      '姓名,身份证号,通行时间,方向,闸机,识别方式',
      `赵一,${id(1)}\t,2026-10-01 07:49:07,进,东门1号,人脸识别`,
      `赵一,${id(1)}\t,2026-10-01 17:31:00,出,东门2号,手工补录`,
    ),
  )
  expect(
    stored().map(({ direction, channel, method, manual }) => [direction, channel, method, manual]),
  ).toEqual([
    ['in', '东门1号', '人脸', false],
    ['out', '东门2号', null, true],
  ])
})
