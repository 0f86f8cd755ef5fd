import { describe, expect, it } from 'vitest'
import { JobCancelled, runJob } from './jobs.ts'

describe('runJob', () => {
  it('answers the result of the last event', async () => {
    const answer = runJob('x', async () =>
      (async function* () {
        yield { type: 'progress' as const, step: 'read', done: 1, total: 2 }
        yield { type: 'done' as const, result: 42 }
      })(),
    )
    expect(await answer).toBe(42)
  })

  it('passes the failure of a job on', async () => {
    const failing = runJob('x', async () => {
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
  })

  it('does not take a stream that ends early for a result', async () => {
    const ending = runJob('x', async () => (async function* () {})())
    await expect(ending).rejects.toThrow('without a result')
  })

  it('ends the older of two jobs with one key, and tells the core so', async () => {
    let told = false
    const older = runJob(
      'older',
      signal =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => {
            told = true
            reject(new Error('aborted'))
          })
        }),
      'same',
    )
    const newer = runJob(
      'newer',
      async () =>
        (async function* () {
          yield { type: 'done' as const, result: 1 }
        })(),
      'same',
    )
    await expect(older).rejects.toBeInstanceOf(JobCancelled)
    expect(told).toBe(true)
    expect(await newer).toBe(1)
  })
})
