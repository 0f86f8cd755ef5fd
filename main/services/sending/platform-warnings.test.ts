import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, openOffice, refusal } from '../../../test/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office[Symbol.dispose]())

const add = (code: string, dueDate: string | null) =>
  office.client.warnings.add({
    projectId: office.project.id,
    code,
    severity: 'warn',
    raisedOn: '2026-11-18',
    dueDate,
    description: '工人长期无考勤',
  })

it('lists what the platform raised with the days left, soonest first, and what was done about it last', async () => {
  const later = await add('YJ-1', '2026-11-30')
  const sooner = await add('YJ-2', '2026-11-22')
  await add('YJ-3', null)
  const codes = async () =>
    (await office.client.warnings.list()).map(({ code, daysLeft }) => [code, daysLeft])
  expect(await codes()).toEqual([
    ['YJ-2', 2],
    ['YJ-1', 10],
    ['YJ-3', null],
  ])
  await office.client.warnings.handle({ id: sooner.id, handledOn: '2026-11-20', note: '已登记退场' })
  expect(await codes()).toEqual([
    ['YJ-1', 10],
    ['YJ-3', null],
    ['YJ-2', null],
  ])
  const handled = (await office.client.warnings.list()).at(-1)
  expect(handled).toMatchObject({ handlingNote: '已登记退场', project: office.project.code })
  expect(later.id).not.toBe(sooner.id)
})

it('refuses a warning of no project and the handling of no warning', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  const of = office.client.warnings
  expect(
    await refusal(
      of.add({
        projectId: nobody,
        code: 'x',
        severity: 'warn',
        raisedOn: '2026-11-18',
        dueDate: null,
        description: 'x',
      }),
    ),
  ).toMatchObject({ code: 'project-unknown' })
  expect(await refusal(of.handle({ id: nobody, handledOn: '2026-11-20', note: '处理' }))).toMatchObject({
    code: 'not-found',
  })
})
