import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import { WebSocketServer } from 'ws'
import * as z from 'zod'
import { pageHeaders, rendererFile } from '../renderer-file.ts'
import { admission } from './admission.ts'
import { bridge, maxFrameBytes } from './bridge.ts'
import { entryHtml, entryScript } from './entry-page.ts'
import { IdleWatch } from './idle-watch.ts'
import { cookieName, readCookie, Sessions } from './session.ts'

export interface LoopbackOptions {
  readonly rendererFolder: string
  readonly connect: () => MessagePort
  /** 0 takes any free port. */
  readonly port?: number
  /** Quiet time in milliseconds after which `onIdle` is called and every window is disconnected. */
  readonly idleMs: number
  readonly onIdle: () => void
}

export interface LoopbackServer {
  readonly origin: string
  readonly port: number
  /** A one-time address; the one before it stops working. */
  newAddress(): string
  close(): Promise<void>
}

/** Close code of a WebSocket whose window was left alone; the ledger is locked by then. */
export const closedByIdle = 4401

/** Serves the window and its calls on the loopback addresses of this machine, to whoever came in by a one-time address. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const sessions = new Sessions()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes })
  const idle = new IdleWatch(options.idleMs, () => {
    options.onIdle()
    for (const socket of sockets.clients) socket.close(closedByIdle, 'idle')
  })
  const main = await listen('127.0.0.1', options.port ?? 0)
  const port = portOf(main)
  const servers = [main, ...(await listen('::1', port).then(one => [one], withoutIpv6))]
  const name = cookieName(port)
  const knows = (request: IncomingMessage): boolean =>
    sessions.admits(readCookie(request.headers.cookie, name))

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isPost = request.method === 'POST'
    const turned = admission(request.headers, port, isPost)
    if (turned !== null) return send(response, turned.status)
    const path = new URL(request.url ?? '/', 'http://loopback').pathname
    if (isPost && path === '/session') return openSession(request, response)
    if (request.method !== 'GET') return send(response, 405)
    if (path === '/enter.js') return send(response, 200, entryScript, { 'content-type': 'text/javascript' })
    if (!knows(request)) {
      if (path !== '/') return send(response, 401)
      return send(response, 200, entryHtml, { 'content-type': 'text/html; charset=utf-8' })
    }
    idle.touch()
    const file = await rendererFile(options.rendererFolder, path)
    if (file === null) return send(response, 404)
    return send(response, 200, file.body, file.headers)
  }

  const openSession = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = await postedToken(request)
    const cookie = token === null ? null : sessions.exchange(token)
    if (cookie === null) return send(response, 401)
    send(response, 204, '', { 'set-cookie': `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/` })
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const turned = admission(request.headers, port, true)
    const refused = turned?.status ?? (request.url !== '/rpc' ? 404 : knows(request) ? null : 401)
    if (refused !== null) {
      refuse(socket, refused)
      return
    }
    idle.touch()
    sockets.handleUpgrade(request, socket, head, accepted =>
      bridge(accepted, options.connect(), () => idle.touch()),
    )
  }

  for (const server of servers) {
    server.on('request', (request, response) => {
      answer(request, response).catch(() => send(response, 500))
    })
    server.on('upgrade', upgrade)
  }

  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    port,
    newAddress: () => `${origin}/#token=${sessions.newToken()}`,
    close: async () => {
      idle.stop()
      for (const socket of sockets.clients) socket.terminate()
      await Promise.all(servers.map(closeServer))
    },
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return
  response.writeHead(status, { ...pageHeaders(null), ...headers }).end(body)
}

const refuse = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The token of a JSON body of at most a kilobyte; null when it is anything else. */
async function postedToken(request: IncomingMessage): Promise<string | null> {
  if (request.headers['content-type'] !== 'application/json') return null
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 1024) return null
  }
  try {
    return Posted.parse(JSON.parse(text)).token
  } catch {
    return null
  }
}

const Posted = z.object({ token: z.string() })

function listen(host: string, port: number): Promise<Server> {
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  const server = createServer({ maxHeaderSize: 16 * 1024 })
  server.once('error', reject)
  server.listen({ host, port, exclusive: true }, () => resolve(server.off('error', reject)))
  return promise
}

/** Many machines have no IPv6, and another program may hold the port there: 127.0.0.1 is enough. */
const withoutIpv6 = (): Server[] => []

const portOf = (server: Server): number => (server.address() as AddressInfo).port

function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  return promise
}
