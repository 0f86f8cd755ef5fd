import { once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../host.ts'
import { FromCore, type ToCore } from './control.ts'
import { threadDoor } from './doors.ts'
import { hostCore } from './host-core.ts'

const router = { greet: os.handler(() => 'up') }
let shell: MessagePort
const closed: string[] = []

/** Starts a core on the other end of a channel; answers the host it was given. */
const start = async (hasKeyStore: boolean): Promise<Host> => {
  const { port1, port2 } = new MessageChannel()
  shell = port1
  const host = Promise.withResolvers<Host>()
  hostCore(threadDoor(port2), async given => {
    host.resolve(given)
    return { router, close: async () => void closed.push(given.dataFolder) }
  })
  say({ type: 'start', kind: 'electron', dataFolder: '/data', hasKeyStore })
  return host.promise
}
const say = (message: ToCore): void => shell.postMessage(message)
const heard = async (): Promise<FromCore> => FromCore.parse((await once(shell, 'message'))[0])
const client = (): RouterClient<typeof router> => {
  const { port1, port2 } = new MessageChannel()
  shell.postMessage({ type: 'port', port: port2 }, [port2])
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}

afterEach(() => shell.close())

describe('a hosted core', () => {
  it('says that it is up, serves any number of ports, and says when it is down', async () => {
    await start(false)
    expect(await heard()).toEqual({ type: 'started' })
    const [one, two] = [client(), client()]
    expect(await Promise.all([one.greet(), two.greet(), one.greet()])).toEqual(['up', 'up', 'up'])
    say({ type: 'stop' })
    expect(await heard()).toEqual({ type: 'stopped' })
    expect(closed).toEqual(['/data'])
  })

  it('serves a port that came before it was up', async () => {
    const host = start(false)
    expect(await client().greet()).toBe('up')
    expect((await host).keyStore).toBeNull()
  })

  it('asks the shell to wrap and unwrap, and tells answers apart', async () => {
    const { keyStore } = await start(true)
    await heard()
    if (keyStore === null) throw new Error('no key store')
    const wrapped = keyStore.wrap(Uint8Array.of(1, 2))
    const refused = keyStore.unwrap(Uint8Array.of(3))
    const requests = [await heard(), await heard()]
    expect(requests).toMatchObject([{ work: 'wrap' }, { work: 'unwrap' }])
    const [wrap, unwrap] = requests
    if (wrap?.type !== 'keyRequest' || unwrap?.type !== 'keyRequest') throw new Error('not asked')
    say({ type: 'keyAnswer', id: unwrap.id, bytes: null })
    say({ type: 'keyAnswer', id: wrap.id, bytes: Uint8Array.of(9) })
    await expect(refused).rejects.toThrow('key store refused')
    expect(await wrapped).toEqual(Uint8Array.of(9))
  })
})
