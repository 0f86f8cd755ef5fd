import type { SupportedMessagePort } from '@orpc/client/message-port'
import * as z from 'zod'

const Bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)

/** What a shell says to the core beside the calls of the contract. A `port` message brings one port to serve. */
export const ToCore = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    kind: z.enum(['electron', 'browser', 'cli']),
    dataFolder: z.string(),
    hasKeyStore: z.boolean(),
  }),
  z.object({ type: z.literal('port') }),
  z.object({ type: z.literal('keyAnswer'), id: z.int(), bytes: Bytes.nullable() }),
  z.object({ type: z.literal('stop') }),
])
export type ToCore = z.infer<typeof ToCore>

/** What the core says to its shell: it is up, it is down, or it needs the operating system's key store. */
export const FromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('stopped') }),
  z.object({ type: z.literal('keyRequest'), id: z.int(), work: z.enum(['wrap', 'unwrap']), bytes: Bytes }),
])
export type FromCore = z.infer<typeof FromCore>

/** The core's side of the channel to the shell that started it; the same over a worker thread and a utility process. */
export interface Door {
  listen(onMessage: (message: unknown, ports: SupportedMessagePort[]) => void): void
  post(message: FromCore): void
}
