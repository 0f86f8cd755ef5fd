import { fileInFolder } from '../../../contract/order-of-work.ts'

const MOST_FILES = 1000
const DEEPEST = 8

/** What was dropped: files as they are, and the tables inside folders, named with their path as a label. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries are gone as soon as the event is over: they are taken before the first wait.
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  const folders = entries.filter(isFolder)
  const plain = entries.filter(isFile)
  if (folders.length === 0) return [...transfer.files]
  const files = await Promise.all(plain.map(fileOf))
  for (const folder of folders) await addFolder(files, folder, 0)
  return files.slice(0, MOST_FILES)
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

async function addFolder(files: File[], folder: FileSystemDirectoryEntry, depth: number): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (files.length >= MOST_FILES) return
    const path = entry.fullPath.replace(/^\//, '')
    if (isFolder(entry)) {
      if (depth < DEEPEST) await addFolder(files, entry, depth + 1)
    } else if (isFile(entry) && fileInFolder(path) === 'read')
      files.push(new File([await fileOf(entry)], path))
  }
}

/** A reader gives at most a hundred entries at a time, and none when it is done. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    all.push(...some)
  }
}
