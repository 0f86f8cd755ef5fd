import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { isAppUrl } from './app-url.ts'

/** Whether a message really comes from our page in our window: its main frame, its origin, its id. */
export function isOurSender(event: IpcMainEvent | IpcMainInvokeEvent, window: WebContents): boolean {
  const frame = event.senderFrame
  return event.sender.id === window.id && frame !== null && frame === window.mainFrame && isAppUrl(frame.url)
}
