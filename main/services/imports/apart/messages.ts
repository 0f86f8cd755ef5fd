import type { ImportView } from '../../../../contract/api/imports.ts'
import type { StepKey } from '../../../../contract/language/steps.ts'
import type { RefusalCode, RefusalDetails } from '../../../../contract/refusal.ts'
import type { HostKind } from '../../../host.ts'
import type { ImportTask } from './import-task.ts'

/** What the worker is started with. */
export interface ImportOrder {
  kind: HostKind
  folder: string
  ledgerId: string
  key: Uint8Array
  /** The core's time, which holds for the whole task. */
  now: string
  task: ImportTask
  /** Becomes 1 when the task is cancelled: seen even while the worker is busy and hears no message. */
  cancelled: Int32Array<SharedArrayBuffer>
}

/** What the core tells it meanwhile: the same as `cancelled`, for the times when it only waits. */
export type ToImport = 'cancel'

export type FromImport =
  | { type: 'progress'; step: StepKey; done: number; total: number | null }
  | { type: 'done'; result: ImportView }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }
