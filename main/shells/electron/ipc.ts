import {
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  type MessagePortMain,
} from 'electron'
import * as z from 'zod'
import { channels } from './channels.ts'
import { showPdf } from './print-window.ts'
import { saveFile } from './saving.ts'
import { isOurSender } from './sender.ts'

const FileArguments = z.tuple([z.string().max(255), z.instanceof(ArrayBuffer)])
const ZoomArguments = z.tuple([z.number().min(0.5).max(2)])

/** Answers the window's few wishes that are not calls of the contract. Every message is checked for sender and shape. */
export function answerWindow(
  window: BrowserWindow,
  connect: () => MessagePortMain,
  hasKeyStore: boolean,
): void {
  const heard = (channel: string, work: (args: unknown[]) => void): void => {
    ipcMain.on(channel, (event: IpcMainEvent, ...args: unknown[]) => {
      if (isOurSender(event, window.webContents)) work(args)
    })
  }
  const asked = (channel: string, work: (args: unknown[]) => Promise<unknown>): void => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      if (!isOurSender(event, window.webContents)) throw new Error('unknown sender')
      return work(args)
    })
  }

  heard(channels.requestPort, () => window.webContents.postMessage(channels.port, null, [connect()]))
  heard(channels.setZoom, args => {
    const parsed = ZoomArguments.safeParse(args)
    if (parsed.success) window.webContents.setZoomFactor(parsed.data[0])
  })
  asked(channels.saveFile, async args => {
    const [name, bytes] = FileArguments.parse(args)
    return saveFile(window, name, new Uint8Array(bytes))
  })
  asked(channels.printPdf, async args => {
    const [name, bytes] = FileArguments.parse(args)
    await showPdf(window, name, new Uint8Array(bytes))
  })
  asked(channels.safeStorageAvailable, async () => hasKeyStore)
}
