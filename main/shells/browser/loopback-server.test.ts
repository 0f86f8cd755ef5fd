import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { closedByIdle, type LoopbackServer, startLoopbackServer } from './loopback-server.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

const page = `<!doctype html><script type="module" src="/a.js"></script><style nonce="__CSP_NONCE__"></style>`
let folder: string
let server: LoopbackServer
let idleCalls = 0

const start = (idleMs: number): Promise<LoopbackServer> =>
  startLoopbackServer({
    rendererFolder: join(folder, 'renderer'),
    connect: () => new MessageChannel().port1,
    idleMs,
    onIdle: () => idleCalls++,
  })

const ask = (
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
) => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const { method = 'GET', headers = {} } = options
  const sent = httpRequest({ host: '127.0.0.1', port: server.port, path, method, headers }, answer => {
    let body = ''
    answer.setEncoding('utf8').on('data', chunk => {
      body += chunk
    })
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
  })
  sent.on('error', reject).end(options.body)
  return promise
}

const tokenOf = (address: string): string =>
  new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? ''

const post = (token: string, headers: OutgoingHttpHeaders = {}) =>
  ask('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin, ...headers },
    body: JSON.stringify({ token }),
  })

const enter = async (): Promise<string> => {
  const answer = await post(tokenOf(server.newAddress()))
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** The status with which an upgrade was refused, or 101. */
const upgrade = (
  headers: Record<string, string>,
  url = `ws://127.0.0.1:${server.port}/rpc`,
): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>()
  const socket = new WebSocket(url, { headers })
  socket.on('open', () => {
    resolve(101)
    socket.terminate()
  })
  socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0))
  socket.on('error', () => {})
  return promise
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopback-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(folder, 'renderer', 'index.html'), page)
  await writeFile(join(folder, 'renderer', 'a.js'), 'window.a = 1')
  await writeFile(join(folder, 'renderer', 'source.ts'), 'export {}')
  await symlink(join(folder, 'secret.json'), join(folder, 'renderer', 'link.json'))
  server = await start(60_000)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('the one-time address', () => {
  it('keeps its token out of what the browser sends', () => {
    const address = new URL(server.newAddress())
    expect(address.pathname + address.search).toBe('/')
    expect(tokenOf(address.href)).toHaveLength(43)
  })

  it('opens exactly one session', async () => {
    const token = tokenOf(server.newAddress())
    const first = await post(token)
    expect(first.status).toBe(204)
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^xinzhang-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ])
    const second = await post(token)
    expect(second.status).toBe(401)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  it('stops working when a newer one was given out', async () => {
    const older = tokenOf(server.newAddress())
    server.newAddress()
    expect((await post(older)).status).toBe(401)
  })

  it('is not taken from a form, another site or an endless body', async () => {
    const token = tokenOf(server.newAddress())
    expect((await post(token, { 'content-type': 'text/plain' })).status).toBe(401)
    expect((await post(token, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await post(token, { origin: 'null' })).status).toBe(403)
    expect((await post('x'.repeat(5000))).status).toBe(401)
    const withoutOrigin = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    expect((await ask('/session', withoutOrigin)).status).toBe(403)
    expect((await post(token)).status).toBe(204)
  })
})

describe('without a session', () => {
  it('shows the entry page and its script, and nothing of the window', async () => {
    expect((await ask('/')).body).toContain('/enter.js')
    expect((await ask('/enter.js')).status).toBe(200)
    for (const path of ['/index.html', '/a.js', '/rpc']) expect((await ask(path)).status).toBe(401)
  })

  it('is not fooled by a made-up cookie', async () => {
    const name = `xinzhang-${server.port}`
    for (const cookie of [`${name}=`, `${name}=${'A'.repeat(43)}`, 'xinzhang=1'])
      expect((await ask('/a.js', { headers: { cookie } })).status).toBe(401)
  })
})

describe('with a session', () => {
  let cookie: string
  beforeEach(async () => {
    cookie = await enter()
  })

  it('gives the window a fresh nonce each time, equal in policy and page', async () => {
    const [one, two] = [await ask('/', { headers: { cookie } }), await ask('/', { headers: { cookie } })]
    const nonce = /style nonce="([^"]+)"/.exec(one.body)?.[1] ?? ''
    expect(nonce).toHaveLength(24)
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(two.body).not.toContain(nonce)
  })

  it('sends headers that refuse framing, sniffing, sharing and caching', async () => {
    const { headers } = await ask('/', { headers: { cookie } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('stays inside the folder of the window', async () => {
    const paths = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/..%5csecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/%2e%2e%2fsecret.json',
      '/..%252fsecret.json',
      '/link.json',
      '/%00',
      '/%ff',
      '/assets',
      '//127.0.0.1/../secret.json',
    ]
    for (const path of paths) {
      const answer = await ask(path, { headers: { cookie } })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).toBe('')
    }
  })

  it('gives out no source file', async () => {
    expect((await ask('/source.ts', { headers: { cookie } })).status).toBe(404)
    expect((await ask('/a.js', { headers: { cookie } })).status).toBe(200)
  })

  it('refuses a rebound name, even with the cookie', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${server.port}`,
      'localhost',
      '127.0.0.1',
      '127.0.0.1:1',
    ])
      expect([host, (await ask('/', { headers: { cookie, host } })).status]).toEqual([host, 421])
  })

  it('refuses pages of other sites and frames', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' },
    ])
      expect((await ask('/', { headers: { cookie, ...headers } })).status).toBe(403)
  })

  it('answers no other method', async () => {
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'TRACE'])
      expect((await ask('/', { method, headers: { cookie, origin: server.origin } })).status).toBe(405)
  })

  it('opens calls only to its own page', async () => {
    const { origin } = server
    expect(await upgrade({ cookie, origin })).toBe(101)
    expect(await upgrade({ origin })).toBe(401)
    expect(await upgrade({ cookie })).toBe(403)
    expect(await upgrade({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await upgrade({ cookie, origin: `http://127.0.0.1:${server.port + 1}` })).toBe(403)
    expect(await upgrade({ cookie, origin: 'http://evil.example', host: 'evil.example' })).toBe(421)
    expect(await upgrade({ cookie, origin }, `ws://127.0.0.1:${server.port}/other`)).toBe(404)
  })
})

describe('left alone', () => {
  it('says so and disconnects the window', async () => {
    await server.close()
    server = await start(150)
    const cookie = await enter()
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, {
      headers: { cookie, origin: server.origin },
    })
    const { promise, resolve } = Promise.withResolvers<number>()
    socket.on('close', resolve)
    expect(await promise).toBe(closedByIdle)
    expect(idleCalls).toBe(1)
  })
})
