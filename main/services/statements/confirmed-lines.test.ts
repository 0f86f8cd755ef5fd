import { expect, it } from 'vitest'
import { confirmAll, follow, importMonth, openOffice, PERIOD } from '../../../test/office.ts'
import { monthOf } from '../checks/judge-month.ts'
import { changedSinceConfirmed } from './confirmed-lines.ts'

it('names the lines that say something else than when they were confirmed, until they are confirmed again', async () => {
  using office = await openOffice()
  const { client, core, project } = office
  const changed = () => changedSinceConfirmed(monthOf(core, office.ledger.db, project.id, PERIOD))
  await importMonth(office)
  expect(changed()).toEqual([])
  await confirmAll(office)
  expect(changed()).toEqual([])
  const [line] = await client.confirmations.list({ projectId: project.id, period: PERIOD })
  const lineId = line?.lineId ?? ''
  await client.months.editLine({ lineId, field: 'netPay', text: '1.00' })
  expect(changed()).toEqual([lineId])
  await client.confirmations.record({
    lineIds: [lineId],
    method: 'handwritten',
    witness: null,
    evidence: null,
  })
  expect(changed()).toEqual([])
})

it('makes the kept verdict of the month stale', async () => {
  using office = await openOffice()
  const { client, project } = office
  await importMonth(office)
  const month = { projectId: project.id, period: PERIOD, language: 'zh-CN' } as const
  await follow(client.checks.run(month))
  expect((await client.checks.last(month))?.stale).toBe(false)
  await confirmAll(office)
  expect((await client.checks.last(month))?.stale).toBe(true)
})
