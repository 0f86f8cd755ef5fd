import { expect, test } from 'vitest'
import { benchPeople } from '../../../test/bench/bench-people.ts'
import { importFile, openOffice, PERIOD } from '../../../test/office.ts'
import { monthBoard, runBoard } from './run-board.ts'

const PEOPLE = 2100

test('the board of a large company is made beside the core and is the same; who asks twice is answered once', async () => {
  using office = await openOffice()
  const lines = [...benchPeople(PEOPLE)].map(({ name, idNumber, team }) => [name, idNumber, team].join())
  const bytes = new TextEncoder().encode(['姓名,身份证号,班组', ...lines].join('\n'))
  await importFile(office, { name: '花名册.csv', bytes })
  const { core } = office
  const order = { period: PERIOD, language: 'en' } as const
  const boards = await Promise.all([runBoard(core, order), runBoard(core, order)])
  expect(boards[0]).toBe(boards[1])
  expect(boards[0]).toEqual(monthBoard(core, order))
  expect(boards[0].totals.onRoster).toBe(PEOPLE)
}, 60_000)
