import type { StepKey } from '../../../contract/language/steps.ts'
import type { RefusalCode, RefusalDetails } from '../../../contract/refusal.ts'
import type { HostKind } from '../../host.ts'

/** What a worker is started with. */
export interface Order<Task> {
  kind: HostKind
  folder: string
  ledgerId: string
  key: Uint8Array
  /** The core's time, which holds for the whole task. */
  now: string
  task: Task
  /** Becomes 1 when the task is cancelled: seen even while the worker is busy and hears no message. */
  cancelled: Int32Array<SharedArrayBuffer>
}

/** What the core tells it meanwhile: the same as `cancelled`, for the times when it only waits. */
export type ToWorker = 'cancel'

export type FromWorker<Result> =
  | { type: 'progress'; step: StepKey; done: number; total: number | null }
  | { type: 'done'; result: Result }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }

/** What a reader is started with. */
export interface ReaderOrder<Task> {
  folder: string
  ledgerId: string
  key: Uint8Array
  task: Task
  /** Becomes 1 when nothing more is wanted: seen before the items that were already handed out. */
  ended: Int32Array<SharedArrayBuffer>
}

export type ToReader<Item> = { at: number; item: Item } | 'end'

export type FromReader<Result> =
  | { type: 'done'; at: number; result: Result }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }
