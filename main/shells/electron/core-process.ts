import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import { FromCore, type ToCore } from '../../core/control.ts'
import type { Host, KeyStore } from '../../host.ts'
import type { CoreConnection } from '../core-connection.ts'

/** Starts the core in a utility process of its own. The key store stays here: only this process may ask the system. */
export async function startCoreProcess(host: Host): Promise<CoreConnection<MessagePortMain>> {
  const child = utilityProcess.fork(fileURLToPath(new URL('../../core/worker.ts', import.meta.url)), [], {
    serviceName: 'xinzhang-core',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const post = (message: ToCore, ports: MessagePortMain[] = []): void => child.postMessage(message, ports)
  const started = Promise.withResolvers<void>()
  const stopped = Promise.withResolvers<void>()
  const ended = once(child, 'exit').then(([code]) => Number(code))
  child.on('message', (raw: unknown) => {
    const message = FromCore.parse(raw)
    if (message.type === 'started') started.resolve()
    else if (message.type === 'stopped') stopped.resolve()
    else void answerKeyRequest(host.keyStore, message).then(post)
  })
  post({ type: 'start', kind: host.kind, dataFolder: host.dataFolder, hasKeyStore: host.keyStore !== null })
  await Promise.race([started.promise, ended.then(failToStart)])
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannelMain()
      post({ type: 'port' }, [port2])
      return port1
    },
    stop: async () => {
      post({ type: 'stop' })
      await Promise.race([stopped.promise, ended])
      child.kill()
    },
    ended,
  }
}

async function answerKeyRequest(
  keyStore: KeyStore | null,
  { id, work, bytes }: Extract<FromCore, { type: 'keyRequest' }>,
): Promise<ToCore> {
  try {
    return { type: 'keyAnswer', id, bytes: keyStore === null ? null : await keyStore[work](bytes) }
  } catch {
    return { type: 'keyAnswer', id, bytes: null }
  }
}

const failToStart = (code: number): never => {
  throw new Error(`core ended with code ${code} before it was up`)
}
