import { expect, test } from 'vitest'
import * as z from 'zod'
import { temporaryLedger } from '../testing/temporary-ledger.ts'
import { BY_NUMBERS } from './people.ts'

const Steps = z.array(z.object({ detail: z.string() }))

test('people are looked for by their numbers, never person by person through a roster', async () => {
  using made = await temporaryLedger()
  const plan = made.ledger.connection.prepare(`EXPLAIN QUERY PLAN ${BY_NUMBERS}`).all('[]', '')
  const steps = Steps.parse(plan).map(({ detail }) => detail)
  expect(steps).toEqual([
    expect.stringMatching(/^SCAN said /),
    expect.stringMatching(/^SEARCH w USING INDEX \S+ \(id_number=\?\)$/),
    expect.stringMatching(/^SEARCH e USING INDEX \S+ \(worker_id=\?\)$/),
  ])
})
