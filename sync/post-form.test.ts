import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type AnswerReading, addressBelow, postForm } from './post-form.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

async function listening(handle: RequestListener): Promise<URL> {
  const running = createServer(handle)
  server = running
  await new Promise<void>(resolve => running.listen(0, '127.0.0.1', resolve))
  const address = running.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return new URL(`http://127.0.0.1:${address.port}/call`)
}

const yes = (): AnswerReading => ({ kind: 'accepted' })
const options = { timeoutMs: 5_000 }

describe('a form is posted once', () => {
  it('as it was given, and the answer is kept as it came', async () => {
    const seen: string[] = []
    const url = await listening((request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => seen.push(chunk))
      request.on('end', () => response.end('\ufeff{ "any": "回执" }\n'))
    })
    const outcome = await postForm(url, 'a=%E4%B8%80+2', yes, options)
    expect(outcome).toEqual({ kind: 'accepted', answer: { status: 200, body: '\ufeff{ "any": "回执" }\n' } })
    expect(seen).toEqual(['a=%E4%B8%80+2'])
  })

  it('and not again after the connection broke', async () => {
    let requests = 0
    const url = await listening((_request, response) => {
      requests += 1
      response.destroy()
    })
    expect(await postForm(url, 'a=1', yes, options)).toMatchObject({
      kind: 'uncertain',
      why: 'connection-broken',
    })
    expect(requests).toBe(1)
  })

  it('and to no other address than the configured one', async () => {
    let elsewhere = 0
    const url = await listening((request, response) => {
      if (request.url !== '/call') elsewhere += 1
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    expect(await postForm(url, 'a=1', yes, options)).toMatchObject({ kind: 'uncertain', why: 'redirected' })
    expect(elsewhere).toBe(0)
  })
})

describe('nothing can have arrived', () => {
  it('where nobody listens', async () => {
    const url = await listening(() => {})
    await new Promise(resolve => server?.close(resolve))
    expect(await postForm(url, 'a=1', yes, options)).toEqual({
      kind: 'unreachable',
      why: 'refused',
      answer: null,
    })
    url.hostname = 'localhost'
    expect(await postForm(url, 'a=1', yes, options)).toEqual({
      kind: 'unreachable',
      why: 'refused',
      answer: null,
    })
  })

  it('when it was stopped before', async () => {
    let requests = 0
    const url = await listening((_request, response) => {
      requests += 1
      response.end()
    })
    const outcome = await postForm(url, 'a=1', yes, { ...options, signal: AbortSignal.abort() })
    expect(outcome).toEqual({ kind: 'unreachable', why: 'stopped', answer: null })
    expect(requests).toBe(0)
  })
})

describe('the fate is unknown', () => {
  it('when no answer comes in time, or it is stopped half way', async () => {
    const url = await listening(() => {})
    expect(await postForm(url, 'a=1', yes, { timeoutMs: 100 })).toMatchObject({
      kind: 'uncertain',
      why: 'no-answer-in-time',
    })
    const stop = new AbortController()
    server?.once('request', () => stop.abort())
    expect(await postForm(url, 'a=1', yes, { ...options, signal: stop.signal })).toMatchObject({
      kind: 'uncertain',
      why: 'stopped',
    })
  })

  it('when the answer breaks off after its head', async () => {
    const url = await listening((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"resultCode":"0"', () => response.destroy())
    })
    expect(await postForm(url, 'a=1', yes, options)).toMatchObject({
      kind: 'uncertain',
      why: 'connection-broken',
    })
  })

  it('when the answer is not UTF-8 or larger than any answer', async () => {
    for (const body of [Buffer.from([0xff, 0xfe]), Buffer.alloc(5 * 1024 * 1024, ' ')]) {
      const url = await listening((_request, response) => response.end(body))
      expect(await postForm(url, 'a=1', yes, options)).toMatchObject({
        kind: 'uncertain',
        why: 'answer-not-understood',
      })
      server?.close()
    }
  })

  it('when a yes comes with the status of an error', async () => {
    const url = await listening((_request, response) => response.writeHead(400).end('{}'))
    expect(await postForm(url, 'a=1', yes, options)).toMatchObject({ kind: 'uncertain' })
  })
})

describe('an address', () => {
  it('is the base with the path below it', () => {
    expect(addressBelow('http://127.0.0.1:1/jkgl', 'smz/team/save').href).toBe(
      'http://127.0.0.1:1/jkgl/smz/team/save',
    )
    expect(addressBelow('http://127.0.0.1:1/jkgl/', 'smz/team/save').href).toBe(
      'http://127.0.0.1:1/jkgl/smz/team/save',
    )
    expect(addressBelow('https://127.0.0.1/open.api', '').href).toBe('https://127.0.0.1/open.api')
  })

  it.each([
    'ftp://127.0.0.1/',
    'http://user@127.0.0.1/',
    'http://127.0.0.1/?a=1',
    'http://127.0.0.1/#a',
    'x',
  ])('is refused for %s', base => {
    expect(() => addressBelow(base, 'a')).toThrow(TypeError)
  })
})
