import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from '../../../db/make-folder.ts'
import { ensureBuilt, projectFolder, windowBuild } from '../built-files.ts'
import { clientOver } from '../core-connection.ts'
import { idleMs } from '../idle-time.ts'
import { startWords } from '../start-words.ts'
import { showAppWindow } from './app-window.ts'
import { startCoreThread } from './core-thread.ts'
import { installedBrowser } from './installed-browser.ts'
import { startLoopbackServer } from './loopback-server.ts'

export interface BrowserShellOptions {
  readonly dataFolder: string
  readonly port: number
  readonly open: boolean
}

/**
 * Runs the browser shell until its window is closed, a signal comes or the core fails; answers the exit code.
 * Nothing but the one-time address is ever printed of what lets somebody in.
 */
export async function runBrowserShell({ dataFolder, port, open }: BrowserShellOptions): Promise<number> {
  await ensureBuilt(windowBuild, () => console.log(startWords.building))
  makeFolder(dataFolder, 0o700)
  const core = await startCoreThread(dataFolder).catch(() => null)
  if (core === null) return fail(startWords.coreGone, 70)
  const own = core.connect()
  const lock = (): void =>
    void clientOver(own)
      .ledger.lock()
      .catch(() => undefined)
  const server = await startLoopbackServer({
    rendererFolder: join(projectFolder, 'dist', 'renderer'),
    connect: core.connect,
    port,
    idleMs,
    onIdle: lock,
  }).catch(() => null)
  if (server === null) {
    await core.stop()
    return fail(startWords.portTaken(port), 2)
  }

  const leave = Promise.withResolvers<number>()
  let leaving = false
  void core.ended.then(() => {
    if (leaving) return
    console.error(startWords.coreGone)
    leave.resolve(70)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => leave.resolve(0))

  const browser = open ? await installedBrowser() : null
  if (browser === null) printAddress(server.newAddress)
  else {
    console.log(startWords.appWindow(browser))
    void showAppWindow(browser, server.newAddress()).then(shown => {
      if (shown) leave.resolve(0)
      else printAddress(server.newAddress)
    })
  }

  const code = await leave.promise
  leaving = true
  await server.close()
  if (code === 0) await core.stop()
  console.log(startWords.ended)
  return code
}

function printAddress(newAddress: () => string): void {
  console.log(startWords.address(newAddress()))
  if (!process.stdin.isTTY) return
  createInterface({ input: process.stdin }).on('line', () => console.log(startWords.address(newAddress())))
}

function fail(line: string, code: number): number {
  console.error(line)
  return code
}
