import { implement, ORPCError } from '@orpc/server'
import { api } from '../../contract/api/index.ts'
import { Refusal } from '../../contract/refusal.ts'

/** The contract's calls, to be given their work: a refusal of the work becomes the contract's REFUSED. */
export function guardedCalls() {
  return implement(api).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw refused(error)
    }
  })
}

export type GuardedCalls = ReturnType<typeof guardedCalls>

/** A refusal in the contract's words; anything else stays what it is: a defect, reported where the port is served. */
function refused(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  return new ORPCError('REFUSED', { defined: true, data: { code: error.code, details: error.details } })
}

/** The same for the events of a long job, which begin after the call has answered. */
export async function* refusing<T>(events: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* events
  } catch (error) {
    throw refused(error)
  }
}
