import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { RouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import type { ExampleRouter } from '../../core/example-core.test-worker.ts'
import type { CoreConnection } from '../core-connection.ts'
import { bridge } from './bridge.ts'
import { startCoreThread } from './core-thread.ts'

describe('a window over a WebSocket', () => {
  let core: CoreConnection
  let sockets: WebSocketServer
  let socket: WebSocket
  let client: RouterClient<ExampleRouter>

  const connect = (): void => {
    const address = sockets.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    socket = new WebSocket(`ws://127.0.0.1:${address.port}`)
    client = createORPCClient(new RPCLink({ websocket: socket }))
  }

  beforeAll(async () => {
    core = await startCoreThread('/', new URL('../../core/example-core.test-worker.ts', import.meta.url))
    sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    sockets.on('connection', accepted => bridge(accepted, core.connect(), () => {}))
    await once(sockets, 'listening')
    connect()
  })
  afterAll(async () => {
    socket.close()
    sockets.close()
    await core.stop()
  })

  it('carries files with every byte value both ways', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const answer = await client.double({ file: new File([bytes], '工资 表.xls'), note: '备注 ÿ' })
    expect(answer.file.name).toBe('two-工资 表.xls')
    expect(answer.note).toBe('备注 ÿ')
    expect(Buffer.from(await answer.file.arrayBuffer()).equals(Buffer.concat([bytes, bytes]))).toBe(true)
  })

  it('streams events in order to the end', async () => {
    const seen: number[] = []
    for await (const n of await client.count({ to: 20 })) seen.push(n)
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await client.lastEnd()).toBe('complete')
  })

  it('cancels the job when the reader leaves the stream', async () => {
    for await (const n of await client.count({ to: 100_000 })) if (n === 3) break
    await expect.poll(() => client.lastEnd()).toBe('cancelled')
  })

  it('cancels the job when the call is aborted', async () => {
    const left = new AbortController()
    const stream = await client.count({ to: 100_000 }, { signal: left.signal })
    await stream.next()
    left.abort()
    await expect.poll(() => client.lastEnd()).toBe('cancelled')
  })

  it('cancels the job when the window is gone', async () => {
    const stream = await client.count({ to: 100_000 })
    await stream.next()
    socket.close()
    connect()
    await expect.poll(() => client.lastEnd()).toBe('cancelled')
  })
})
