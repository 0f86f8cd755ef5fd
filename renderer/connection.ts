import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Api } from '../contract/api/index.ts'

/** The core's calls as the window sees them. */
export type Client = ContractRouterClient<Api>

/** A live connection to the core; `closed` settles when the core is gone. */
export interface Connection {
  client: Client
  closed: Promise<void>
}

const PORT_MESSAGE = 'xinzhang:port'

async function receivePort(requestPort: () => void): Promise<MessagePort> {
  const { promise, resolve } = Promise.withResolvers<MessagePort>()
  const listen = (event: MessageEvent<unknown>) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== PORT_MESSAGE || !port) return
    window.removeEventListener('message', listen)
    resolve(port)
  }
  window.addEventListener('message', listen)
  requestPort()
  return promise
}

async function overPort(requestPort: () => void): Promise<Connection> {
  const port = await receivePort(requestPort)
  const client: Client = createORPCClient(new PortLink({ port }))
  port.start()
  const closed = new Promise<void>(resolve => port.addEventListener('close', () => resolve()))
  return { client, closed }
}

async function overSocket(): Promise<Connection> {
  const url = new URL('/rpc', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.hash = ''
  const socket = new WebSocket(url)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error('the core does not answer')), { once: true })
  })
  const closed = new Promise<void>(resolve =>
    socket.addEventListener('close', () => resolve(), { once: true }),
  )
  const client: Client = createORPCClient(new SocketLink({ websocket: socket }))
  return { client, closed }
}

/**
 * Connects to the core: over the port that Electron's preload hands in, otherwise over a WebSocket of the same origin, where
 * the session cookie proves who is calling. Rejects when no core answers.
 */
export function connect(): Promise<Connection> {
  const bridge = window.xinzhangHost
  return bridge ? overPort(() => bridge.requestPort()) : overSocket()
}
