import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileInFolder } from '../../../contract/order-of-work.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { isZipOfFiles, unzip } from '../../../importers/sources/zip-of-files.ts'
import { readBytes } from './session.ts'

/** A file to import. `named`: the user named it himself; the others were found in a folder or zip, where one may fail alone. */
export interface SourceFile {
  name: string
  named: boolean
  content: Uint8Array<ArrayBuffer> | Refusal
}

/** Everything that the named paths stand for: files, the tables in folders (with their folders), the tables in zips. */
export interface Sources {
  files: SourceFile[]
  /** Files in folders and zips that are no tables by their name. */
  passedOver: string[]
}

const MOST_FILES = 1000
const DEEPEST = 8

/** @throws Refusal file-unreadable, and those of a zip that the user named */
export async function sourceFiles(paths: readonly string[]): Promise<Sources> {
  const sources: Sources = { files: [], passedOver: [] }
  for (const path of paths) {
    if (isFolder(path)) await addFolder(sources, path)
    else await addFile(sources, basename(path), readBytes(path), true)
  }
  return sources
}

function isFolder(path: string): boolean {
  return path !== '-' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

async function addFile(
  sources: Sources,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  named: boolean,
): Promise<void> {
  if (!isZipOfFiles(bytes)) {
    sources.files.push({ name, named, content: bytes })
    return
  }
  const unzipped = await unzip(bytes)
  for (const file of unzipped.files)
    sources.files.push({
      name: file.name,
      named: false,
      content: 'bytes' in file ? file.bytes : file.refusal,
    })
  sources.passedOver.push(...unzipped.passedOver)
}

async function addFolder(sources: Sources, folder: string): Promise<void> {
  for (const path of filesBelow(folder, 0)) {
    const name = relative(folder, path)
    const taken = fileInFolder(name)
    if (taken === 'passed-over') sources.passedOver.push(name)
    if (taken !== 'read') continue
    try {
      await addFile(sources, name, readBytes(path), false)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      sources.files.push({
        name,
        named: false,
        content: new Refusal(error.code, { ...error.details, file: name }),
      })
    }
    if (sources.files.length > MOST_FILES)
      throw new Refusal('file-too-large', { file: basename(folder), limit: MOST_FILES })
  }
}

/** Files below a folder in the order of their names; links are not followed. */
function* filesBelow(folder: string, depth: number): Generator<string> {
  const byName = (one: Dirent, other: Dirent) => one.name.localeCompare(other.name, 'zh-CN')
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    const path = join(folder, entry.name)
    if (entry.isFile()) yield path
    else if (entry.isDirectory() && depth < DEEPEST) yield* filesBelow(path, depth + 1)
  }
}
