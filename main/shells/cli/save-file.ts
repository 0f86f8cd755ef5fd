import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { makeFolder } from '../../../db/make-folder.ts'

/**
 * Saves a made file under a path, or under its own name when the path is a folder; written aside, flushed, renamed.
 * A drill's file keeps 演练 in its name whatever the user called it. Answers the path.
 * @throws Refusal file-cannot-be-written, disk-full.
 */
export async function saveFile(file: File, out: string): Promise<string> {
  const wanted = resolve(out)
  const isFolder = out.endsWith('/') || (existsSync(wanted) && statSync(wanted).isDirectory())
  const named = isFolder ? join(wanted, file.name) : wanted
  const path = file.name.startsWith(DRILL_MARK) ? withDrillMark(named) : named
  const aside = `${path}.part`
  try {
    makeFolder(dirname(path))
    const handle = openSync(aside, 'w', 0o600)
    try {
      // Not writeSync: on a disk that is nearly full it writes a part and says nothing.
      writeFileSync(handle, new Uint8Array(await file.arrayBuffer()))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, path)
    return path
  } catch (error) {
    if (existsSync(aside)) rmSync(aside)
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new Refusal(full ? 'disk-full' : 'file-cannot-be-written', { file: path })
  }
}

/** A path as the user gave it, with the made file's extension where it has another: Excel refuses an xlsx that is named .xls. */
export function withExtensionOf(file: File, out: string): string {
  const isFolder = out.endsWith('/') || (existsSync(out) && statSync(out).isDirectory())
  const extension = extname(file.name)
  return isFolder || extname(out).toLowerCase() === extension ? out : `${out}${extension}`
}

function withDrillMark(path: string): string {
  const name = path.slice(dirname(path).length + 1)
  return name.includes(DRILL_MARK) ? path : join(dirname(path), `${DRILL_MARK}-${name}`)
}
