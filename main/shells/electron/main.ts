import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import { clientOver } from '../core-connection.ts'
import { defaultDataFolder } from '../data-folder.ts'
import { idleMs } from '../idle-time.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { appOrigin } from './app-url.ts'
import { startCoreProcess } from './core-process.ts'
import { guardAllContents, guardSession } from './guards.ts'
import { watchIdle } from './idle-lock.ts'
import { answerWindow } from './ipc.ts'
import { osKeyStore } from './os-key-store.ts'
import { shownDocuments } from './print-window.ts'
import { webPreferences } from './web-preferences.ts'

/** Both lie beside this file once it is built: dist/main/main.js, dist/main/preload.cjs, dist/renderer. */
const preload = join(import.meta.dirname, 'preload.cjs')
const rendererFolder = join(import.meta.dirname, '..', 'renderer')

const { values } = parseArgs({
  args: process.argv.slice(process.defaultApp ? 2 : 1),
  options: { data: { type: 'string' } },
  strict: false,
})
const dataFolder = typeof values.data === 'string' ? values.data : defaultDataFolder()

app.enableSandbox()
app.commandLine.appendSwitch('disable-breakpad')
app.commandLine.appendSwitch('disable-http-cache')
app.setPath('userData', join(dataFolder, 'window'))
registerAppScheme()
guardAllContents()
// Not awaited: Electron becomes ready only after this module has been evaluated.
if (app.requestSingleInstanceLock()) void app.whenReady().then(run).catch(giveUp)
else app.quit()

async function run(): Promise<void> {
  Menu.setApplicationMenu(null)
  const keyStore = await osKeyStore()
  const core = await startCoreProcess({ kind: 'electron', dataFolder, keyStore })
  let closing = false
  void core.ended.then(() => {
    if (!closing) giveUp()
  })
  const windowSession = session.fromPartition(webPreferences.partition)
  serveApp(windowSession, rendererFolder, shownDocuments)
  guardSession(windowSession)

  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, preload },
  })
  answerWindow(window, core.connect, keyStore !== null)
  window.once('ready-to-show', () => window.show())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })

  const port = core.connect()
  const own = clientOver(port)
  port.start()
  watchIdle(idleMs, () => void own.ledger.lock().catch(() => app.quit()))

  app.on('window-all-closed', () => {
    closing = true
    void core.stop().finally(() => app.exit(0))
  })
  await window.loadURL(`${appOrigin}/`)
}

/** The core did not start or is gone: says so and ends, since nothing in the window could still be saved. */
function giveUp(): void {
  dialog.showErrorBox(
    '薪账 Xinzhang',
    '内核意外停止。已保存的数据不受影响，请重新打开薪账；若再次出现，请运行 xinzhang doctor。\n' +
      'The core stopped unexpectedly. What was saved is safe. Open Xinzhang again; if it recurs, run xinzhang doctor.',
  )
  app.exit(70)
}
