/** The loopback shell as a real browser meets it: what a foreign page in the same browser can and cannot do. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../main/shells/browser/loopback-server.ts'
import { startChromium } from './chromium.ts'

let folder: string
let browser: Browser
let shell: LoopbackServer
let foreign: Server
let foreignOrigin: string
let context: BrowserContext
let page: Page

const windowHtml = `<!doctype html><title>window</title>
<style nonce="__CSP_NONCE__">#a { color: rgb(1, 2, 3) }</style><style>#a { color: red }</style>
<p id="a">A</p><script>window.inline = true</script><script type="module" src="./a.js"></script>`

const ownScript = `document.body.dataset.ownScript = 'ran'
try { document.body.dataset.evaluated = eval('"yes"') } catch { document.body.dataset.evaluated = 'refused' }`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attacks-'))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer', 'index.html'), windowHtml)
  await writeFile(join(folder, 'renderer', 'a.js'), ownScript)
  shell = await startLoopbackServer({
    rendererFolder: join(folder, 'renderer'),
    connect: () => new MessageChannel().port1,
    idleMs: 600_000,
    onIdle: () => {},
  })
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>foreign</title>')
  })
  await new Promise<void>(resolve => foreign.listen(0, '127.0.0.1', resolve))
  const address = foreign.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  foreignOrigin = `http://127.0.0.1:${address.port}`
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await shell.close()
  foreign.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(() => context.close())

const enter = async (): Promise<void> => {
  await page.goto(shell.newAddress())
  await page.waitForFunction(() => document.title === 'window')
}

describe('entering', () => {
  it('by the one-time address, which then stands nowhere any more', async () => {
    await enter()
    expect(page.url()).toBe(`${shell.origin}/`)
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 })
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await page.goBack()
    expect(page.url()).not.toContain('token')
  })

  it('is refused in words when the address was used before', async () => {
    const address = shell.newAddress()
    await page.goto(address)
    await page.waitForFunction(() => document.title === 'window')
    const other = await browser.newContext()
    const late = await other.newPage()
    await late.goto(address)
    await late.getByText('此地址无效或已经用过').waitFor()
    await late.getByText('not valid or was used before').waitFor()
    await other.close()
  })
})

describe('the window', () => {
  it('runs its own script and style and nothing written into the page', async () => {
    await enter()
    const seen = await page.locator('body[data-own-script]').evaluate(body => ({
      evaluated: body.dataset.evaluated,
      inline: 'inline' in window,
    }))
    expect(seen).toEqual({ evaluated: 'refused', inline: false })
    expect(await page.locator('#a').evaluate(element => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
  })

  it('can reach no other server', async () => {
    await enter()
    const reached = await page.evaluate(
      origin =>
        fetch(origin, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      foreignOrigin,
    )
    expect(reached).toBe(false)
  })

  it('opens its calls', async () => {
    await enter()
    expect(await page.evaluate(opens, `ws://127.0.0.1:${shell.port}/rpc`)).toBe(true)
  })
})

describe('a page of another origin in the same browser', () => {
  beforeEach(async () => {
    await enter()
    await page.goto(foreignOrigin)
  })

  it('opens no calls', async () => {
    expect(await page.evaluate(opens, `ws://127.0.0.1:${shell.port}/rpc`)).toBe(false)
  })

  it('reads nothing', async () => {
    const read = (origin: string) =>
      fetch(`${origin}/`, { credentials: 'include' }).then(
        answer => answer.text(),
        () => 'refused',
      )
    expect(await page.evaluate(read, shell.origin)).toBe('refused')
    const embedded = (origin: string) =>
      new Promise<string>(resolve => {
        const script = document.createElement('script')
        script.src = `${origin}/a.js`
        script.onload = () => resolve('loaded')
        script.onerror = () => resolve('refused')
        document.head.append(script)
      })
    expect(await page.evaluate(embedded, shell.origin)).toBe('refused')
  })

  it('cannot frame the window', async () => {
    const frame = await page.evaluateHandle(origin => {
      const made = document.createElement('iframe')
      made.src = origin
      document.body.append(made)
      return new Promise<HTMLIFrameElement>(resolve => {
        made.onload = () => resolve(made)
      })
    }, shell.origin)
    const inside = await frame.asElement()?.contentFrame()
    expect(await inside?.title()).not.toBe('window')
    expect(await inside?.locator('#a').count()).toBe(0)
  })

  it('cannot spend a token it does not have, nor post as the window', async () => {
    const posted = (origin: string) =>
      fetch(`${origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"token":"x"}',
      }).then(
        answer => String(answer.status),
        () => 'refused',
      )
    expect(await page.evaluate(posted, shell.origin)).toBe('refused')
  })

  it('keeps no hold on a window it opened', async () => {
    const opened = context.waitForEvent('page')
    await page.evaluate(origin => {
      window.open(origin, 'held')
    }, shell.origin)
    const popup = await opened
    await popup.waitForLoadState()
    expect(await popup.evaluate(() => window.opener === null)).toBe(true)
  })
})

/** Runs in the page: whether a WebSocket opens. */
function opens(url: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = new WebSocket(url)
    socket.onopen = () => resolve(true)
    socket.onerror = () => resolve(false)
  })
}
