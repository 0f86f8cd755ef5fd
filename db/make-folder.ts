import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it, one by one: mkdir's own `recursive` never ends where a file system like /proc has no place
 * for them. @throws the system's error.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const path = resolve(folder)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another program has made it in the meantime.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
    throw error
  }
}
