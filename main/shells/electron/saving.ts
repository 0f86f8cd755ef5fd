import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

/**
 * Asks where a made file shall go and writes it there: beside its place first, flushed, then renamed, so that a file
 * that stood there is whole or replaced. False when the person cancelled.
 */
export async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: plainName(name) })
  if (canceled || filePath === '') return false
  const aside = join(dirname(filePath), `.${basename(filePath)}.part`)
  try {
    const file = await open(aside, 'w', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(aside, filePath)
  } finally {
    await rm(aside, { force: true })
  }
  return true
}

/** A name of the window's making must not choose a folder. */
const plainName = (name: string): string => basename(name.replaceAll('\\', '/')).slice(0, 200) || 'xinzhang'
