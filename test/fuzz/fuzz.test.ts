import { expect, it } from 'vitest'
import { campaign } from './campaign.ts'
import { seeds } from './seeds.ts'

it('a sample of damaged spreadsheets ends in valid values or in a refusal with a sentence, each within 10 s and 1 GiB', async () => {
  // Only the samples: the same mutants whether or not the corpus stands beside the checkout.
  const [first, ...rest] = await seeds(false)
  if (first === undefined) throw new Error('there are no samples')
  const { outcomes, failures } = await campaign({
    seed: 20260305,
    count: 150,
    processes: 2,
    files: [first, ...rest],
    keepIn: null,
  })
  expect(failures).toEqual([])
  // Damage of both kinds is met: such that leaves a table, and such that does not.
  expect(outcomes.get('read')).toBeGreaterThan(20)
  expect(outcomes.get('file-damaged')).toBeGreaterThan(20)
})
