import * as z from 'zod'

/**
 * One planned accident. `call` is a path below the doors (smz/team/save) or a national method (Payroll.Add); without it the
 * accident meets every call. It lets `skip` calls pass and then meets `times` of them.
 * - drop-request: the connection breaks before anything is done; drop-answer: after the effect
 * - delay: answers `ms` later, after the effect
 * - status: answers with that HTTP status and no effect (429, 500 …)
 * - captive-portal: 200 with a log-in page, no effect
 * - truncate: breaks in the middle of the answer, after the effect
 * - reject: the platform's own refusal with `code` and `message`, no effect
 */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal(['drop-request', 'drop-answer', 'truncate', 'captive-portal']),
    ...when(),
  }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().min(0).max(600_000), ...when() }),
  z.strictObject({ kind: z.literal('status'), status: z.int().min(300).max(599), ...when() }),
  z.strictObject({ kind: z.literal('reject'), code: z.int(), message: z.string(), ...when() }),
])
export type Fault = z.infer<typeof Fault>

/** The faults file of `xinzhang platform start --faults FILE`. */
export const FaultPlan = z.strictObject({ faults: z.array(Fault) })
export type FaultPlan = z.infer<typeof FaultPlan>

function when() {
  return {
    call: z.string().optional(),
    skip: z.int().min(0).default(0),
    times: z.int().min(1).default(1),
  }
}

/** Hands out the planned accidents, call by call. The first that fits and is not used up is taken. */
export function faultSource(plan: FaultPlan): (call: string) => Fault | null {
  const pending = plan.faults.map(fault => ({ fault, seen: 0 }))
  return call => {
    for (const entry of pending) {
      if (entry.fault.call !== undefined && entry.fault.call !== call) continue
      entry.seen += 1
      const turn = entry.seen - entry.fault.skip
      if (turn >= 1 && turn <= entry.fault.times) return entry.fault
    }
    return null
  }
}
