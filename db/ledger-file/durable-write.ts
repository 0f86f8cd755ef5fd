import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes a file or, on systems that allow it, a folder, so that it survives a power loss. */
export function flush(path: string, kind: 'file' | 'folder' = 'file'): void {
  // Windows cannot open a folder; its journal keeps renames in order.
  if (kind === 'folder' && process.platform === 'win32') return
  const handle = openSync(path, kind === 'file' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Replaces a file so that after a crash either the old or the new content stands there, whole. Mode 0600. */
export function writeDurably(path: string, content: string): void {
  const aside = `${path}.new`
  const handle = openSync(aside, 'w', 0o600)
  try {
    writeSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(aside, path)
  flush(dirname(path), 'folder')
}
