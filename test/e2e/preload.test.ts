/**
 * The bundled preload in a real Chromium page, with the few Electron members it uses standing in: what it exposes is what
 * renderer/host.ts declares, and the core's port arrives as renderer/connection.ts listens for it.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectFolder } from '../../main/shells/built-files.ts'
import { startChromium } from './chromium.ts'

let browser: Browser
let server: Server
let address: string
let preload: string

const electronMembers = `
const sent = [], listeners = {}
window.stage = { sent, listeners }
const require = () => ({
  contextBridge: { exposeInMainWorld: (name, members) => { window[name] = members } },
  ipcRenderer: {
    on: (channel, listener) => { listeners[channel] = listener },
    send: (channel, ...args) => { sent.push([channel, ...args]) },
    invoke: async (channel, ...args) => { sent.push([channel, ...args]); return true },
  },
})`

beforeAll(async () => {
  const outDir = join(projectFolder, 'out', 'preload')
  const configFile = join(projectFolder, 'main/shells/electron/vite.preload.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir } })
  preload = await readFile(join(outDir, 'preload.cjs'), 'utf8')
  server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening')
  address = `http://127.0.0.1:${bound.port}/`
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

it('needs nothing beside itself', () => {
  expect(preload.match(/require\("[^"]+"\)/g)).toEqual(['require("electron")'])
})

it('exposes what the window declares, and hands over the port the window waits for', async () => {
  const page = await browser.newPage()
  await page.addInitScript(`(() => { ${electronMembers}\n${preload} })()`)
  await page.goto(address)

  const host = await readFile(join(projectFolder, 'renderer', 'host.ts'), 'utf8')
  const declared = /interface ElectronBridge \{([\s\S]*?)\n\}/.exec(host)?.[1] ?? ''
  const names = [...declared.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name)
  expect(await page.evaluate('Object.keys(window.xinzhangHost)')).toEqual(names)

  const arrived = await page.evaluate(`new Promise(resolve => {
    addEventListener('message', event => {
      if (event.source !== window || event.data !== 'xinzhang:port' || !event.ports[0]) return
      event.ports[0].onmessage = message => resolve(message.data)
    })
    xinzhangHost.requestPort()
    const { port1, port2 } = new MessageChannel()
    port1.postMessage('from the core')
    stage.listeners['xinzhang:port']({ ports: [port2] })
  })`)
  expect(arrived).toBe('from the core')
  expect(await page.evaluate('stage.sent')).toEqual([['xinzhang:request-port']])

  const asked = await page.evaluate(`(async () => {
    await xinzhangHost.saveFile('表.xlsx', new ArrayBuffer(2))
    await xinzhangHost.printPdf('表.pdf', new ArrayBuffer(2))
    await xinzhangHost.safeStorageAvailable()
    xinzhangHost.setZoom(1.2)
    return stage.sent.slice(1).map(message => message[0])
  })()`)
  expect(asked).toEqual([
    'xinzhang:save-file',
    'xinzhang:print-pdf',
    'xinzhang:safe-storage-available',
    'xinzhang:set-zoom',
  ])
})
