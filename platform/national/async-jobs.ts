import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { nationalTimestamp } from '../../sync/national/codec/request.ts'
import type { Desk } from '../desk.ts'
import { drillText } from '../drill.ts'
import type { Store } from '../store/open-store.ts'
import { asyncJob } from '../store/schema.ts'
import { type NationalAnswer, ok, refused } from './answer.ts'
import type { JobResult } from './payroll.ts'

/** Does the work of an upload at once, keeps its result to be asked for, and answers with the serial code. */
export async function takeJob(
  desk: Desk,
  method: string,
  work: (step: Store) => Promise<JobResult>,
): Promise<NationalAnswer> {
  const day = nationalTimestamp(desk.now())
  const serial = `${method.toLowerCase().replace('.', '-')}-${day.slice(0, 8)}-${day.slice(8, 10)}-${randomUUID()}`
  await desk.store.transaction(async step => {
    const { status, result } = await work(step)
    await step.insert(asyncJob).values({ serial, method, status, result, asked: 0 })
  })
  return ok({ requestSerialCode: serial })
}

/** The state of an upload: waiting for the first askings, then its result. */
export async function jobAnswer(desk: Desk, serial: string): Promise<NationalAnswer> {
  const [job] = await desk.store
    .update(asyncJob)
    .set({ asked: sql`${asyncJob.asked} + 1` })
    .where(eq(asyncJob.serial, serial))
    .returning()
  if (!job) return refused(-1, '[requestSerialCode]不存在')
  if (job.asked <= desk.asyncWaits) return ok({ status: 0, result: drillText('待处理') })
  return ok({ status: job.status, result: job.result })
}
