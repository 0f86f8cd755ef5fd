import { app, type Session, type WebContents } from 'electron'
import { isAppUrl, isLocal } from './app-url.ts'

/** Refuses navigation, redirects, new windows and webviews to everything this program ever shows; before the first window. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents)
  })
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-navigate', event => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!isLocal(event.url)) event.preventDefault()
  })
}

/** Refuses every permission, device and download; writing to the clipboard after a click is all a page may ask for. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === sanitizedWrite),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === sanitizedWrite)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', event => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}

const sanitizedWrite = 'clipboard-sanitized-write'
