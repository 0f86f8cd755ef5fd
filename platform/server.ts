import { createServer, type Server } from 'node:http'
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { platformApp } from './app.ts'
import { type FaultPlan, faultSource } from './faults.ts'
import { platformIdentity } from './identity.ts'
import { openStore } from './store/open-store.ts'

export interface PlatformOptions {
  /** 0 or absent: any free port. */
  port?: number
  /** Nothing: in memory. A folder: kept there. postgres://…: a real PostgreSQL. */
  databaseUrl?: string
  faults?: FaultPlan
  host?: '127.0.0.1' | '::1'
  /** The one project of the stand-in; without it any project code is taken for it. */
  project?: { code: string; name: string }
  /** How often an asynchronous result says "waiting" first; 1 unless told. */
  asyncWaits?: number
  now?: () => Date
}

/** A running stand-in: its addresses and the credentials it issued. */
export interface Platform {
  url: string
  guangzhou: { base: string; accessNo: string; key: string; factoryNum: string }
  national: { url: string; appid: string; secret: string }
  /** Replaces the planned accidents. */
  setFaults(plan: FaultPlan): void
  close(): Promise<void>
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Only HTTP/1.1 is served, so the bindings are those of node:http. */
const overHttp1 = (bindings: HttpBindings | Http2Bindings): bindings is HttpBindings =>
  bindings.incoming.httpVersionMajor === 1

/**
 * Starts the stand-in for the city's and the national platform on the loopback address. It is for trial and tests; everything it
 * answers says 演练. Rejects when the port is taken or the database cannot be opened.
 */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { store, close } = await openStore(options.databaseUrl)
  try {
    const identity = await platformIdentity(store)
    const desk = {
      store,
      identity,
      project: options.project ?? null,
      asyncWaits: options.asyncWaits ?? 1,
      now: options.now ?? (() => new Date()),
    }
    let faultFor = faultSource(options.faults ?? { faults: [] })
    const app = platformApp(desk, call => faultFor(call))
    const listener = getRequestListener((request, bindings) => {
      if (!overHttp1(bindings)) throw new TypeError('HTTP/1.1 only')
      return app.fetch(request, bindings)
    })
    const server = createServer(listener)
    const host = options.host ?? '127.0.0.1'
    const port = await listen(server, options.port ?? 0, host)
    const url = host === '::1' ? `http://[::1]:${port}` : `http://${host}:${port}`
    const { accessNo, key, factoryNum, appid, secret } = identity
    return {
      url,
      guangzhou: { base: `${url}/jkgl/`, accessNo, key, factoryNum },
      national: { url: `${url}/open.api`, appid, secret },
      setFaults: plan => {
        faultFor = faultSource(plan)
      },
      close: async () => {
        await stop(server)
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
