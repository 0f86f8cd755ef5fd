/** A worker with a three-call router, for tests of the ways into a core. */
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { eventIterator, os } from '@orpc/server'
import * as z from 'zod'
import { threadDoor } from './doors.ts'
import { hostCore } from './host-core.ts'

/** How a counting stream ended last: what a cancelled job must show. */
let lastEnd: 'none' | 'running' | 'cancelled' | 'complete' = 'none'

const router = {
  double: os
    .input(z.object({ file: z.instanceof(File), note: z.string() }))
    .output(z.object({ file: z.instanceof(File), note: z.string() }))
    .handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      return { file: new File([bytes, bytes], `two-${input.file.name}`), note: input.note }
    }),
  count: os
    .input(z.object({ to: z.int() }))
    .output(eventIterator(z.int()))
    .handler(async function* ({ input, signal }) {
      lastEnd = 'running'
      for (let n = 1; n <= input.to; n++) {
        if (signal?.aborted) break
        yield n
        await pause(5)
      }
      lastEnd = signal?.aborted ? 'cancelled' : 'complete'
    }),
  lastEnd: os.output(z.string()).handler(() => lastEnd),
}
export type ExampleRouter = typeof router

if (parentPort === null) throw new Error('runs only as a worker')
hostCore(threadDoor(parentPort), async () => ({ router, close: async () => {} }))
