import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { appOrigin } from './app-url.ts'
import { webPreferences } from './web-preferences.ts'

/** PDFs that are being shown, by their path under `app://xinzhang/`; they live in memory and nowhere else. */
export const shownDocuments = new Map<string, Uint8Array<ArrayBuffer>>()

/**
 * Shows a PDF in Chromium's own viewer, where the person prints it: `webContents.print()` cannot print what the viewer
 * shows (electron#26448, electron#30947). Nothing is written to disk.
 */
export async function showPdf(
  parent: BrowserWindow,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const path = `/print/${randomUUID()}.pdf`
  shownDocuments.set(path, bytes)
  const window = new BrowserWindow({
    parent,
    title: name,
    width: 1000,
    height: 720,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, plugins: true },
  })
  window.on('page-title-updated', event => event.preventDefault())
  window.on('closed', () => shownDocuments.delete(path))
  await window.loadURL(`${appOrigin}${path}`)
}
