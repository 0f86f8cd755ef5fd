import type { ProjectMonth } from '../../contract/project-month.ts'
import { PAY_FAULTS } from '../../rules/testing/faults/pay-faults.ts'
import { generatedMonth } from '../../rules/testing/generated-month.ts'
import { MonthDraft } from '../../rules/testing/month-draft.ts'
import { Random } from '../../samples/random.ts'

/** The city: 846,100 workers (Guangzhou, 2020), dealt out to a thousand projects. */
export const CITY_PROJECTS = 1_000
const CITY_WORKERS = 846_100
export const CITY_PERIOD = '2026-03'

/** Planted in every project, so that findings are made, stored and shown as well. */
const FAULTS_A_PROJECT = 10

export const cityPeople = (project: number) =>
  Math.floor(((project + 1) * CITY_WORKERS) / CITY_PROJECTS) -
  Math.floor((project * CITY_WORKERS) / CITY_PROJECTS)

/** The month of one of the city's projects, the same on every run: paid, and confirmed by everybody. */
export function cityMonth(project: number): ProjectMonth {
  const first = Math.floor((project * CITY_WORKERS) / CITY_PROJECTS)
  const month = generatedMonth({
    seed: project + 1,
    people: cityPeople(project),
    first,
    period: CITY_PERIOD,
    punches: false,
  })
  const random = new Random(project + 1)
  const draft = new MonthDraft(month, random)
  for (let count = 0; count < FAULTS_A_PROJECT; count++)
    PAY_FAULTS[(project * FAULTS_A_PROJECT + count) % PAY_FAULTS.length]?.plant(draft, random)
  return draft.finished()
}
