import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { AnyRouter } from '@orpc/server'
import type { Host } from '../host.ts'
import { type Door, ToCore } from './control.ts'
import { RemoteKeyStore } from './remote-key-store.ts'
import { servePort } from './serve-port.ts'

/** The core as its host sees it: the router of the contract, and how to put everything down safely. */
export interface Core {
  readonly router: AnyRouter
  close(): Promise<void>
}

/**
 * Lives behind a door: waits for `start`, makes the core, then serves every port that arrives.
 * Ports that come early wait; `stop` closes the ledger before it is answered.
 */
export function hostCore(door: Door, startCore: (host: Host) => Promise<Core>): void {
  const keyStore = new RemoteKeyStore(message => door.post(message))
  const started = Promise.withResolvers<Core>()

  const start = async (message: Extract<ToCore, { type: 'start' }>): Promise<void> => {
    const { kind, dataFolder, hasKeyStore } = message
    started.resolve(await startCore({ kind, dataFolder, keyStore: hasKeyStore ? keyStore : null }))
    door.post({ type: 'started' })
  }
  const serve = async (ports: SupportedMessagePort[]): Promise<void> => {
    const { router } = await started.promise
    for (const port of ports) servePort(port, router)
  }
  const stop = async (): Promise<void> => {
    const core = await started.promise
    await core.close()
    door.post({ type: 'stopped' })
  }

  door.listen((raw, ports) => {
    const message = ToCore.parse(raw)
    if (message.type === 'start') void start(message)
    else if (message.type === 'port') void serve(ports)
    else if (message.type === 'keyAnswer') keyStore.answer(message.id, message.bytes)
    else void stop()
  })
}
