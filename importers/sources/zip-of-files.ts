import { fileInFolder } from '../../contract/order-of-work.ts'
import { Refusal } from '../../contract/refusal.ts'
import { DEFAULT_LIMITS, type ReadLimits } from '../formats/limits.ts'
import { ZipContainer } from '../formats/zip-part.ts'

/** A file inside a zip, or why it is not handed out. Its name is a label only: nothing is ever written under it. */
export type ZippedFile = { name: string; bytes: Uint8Array<ArrayBuffer> } | { name: string; refusal: Refusal }

export interface Unzipped {
  files: ZippedFile[]
  /** Names of files that are no tables (photos, documents). */
  passedOver: string[]
}

/** A zip may hold this many files, and this many bytes when inflated: all of them stand in memory. */
const LIMITS: ReadLimits = {
  ...DEFAULT_LIMITS,
  zipEntries: 1000,
  partBytes: DEFAULT_LIMITS.fileBytes,
  totalBytes: 400 * 2 ** 20,
}

const startsWithZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Parts that only a workbook has: xlsx, xlsb and ods are zip containers too. */
const WORKBOOK_PART = /(^|\/)workbook\.(xml|bin)$|^content\.xml$|^\[content_types\]\.xml$/i

function containerOf(bytes: Uint8Array): ZipContainer | null {
  if (!startsWithZip(bytes)) return null
  const zip = new ZipContainer(bytes, LIMITS)
  return zip.names.some(name => WORKBOOK_PART.test(name)) ? null : zip
}

/** Whether a file is a zip of files and not a workbook, which is a zip as well. Damaged and hostile ones are no zip of files. */
export function isZipOfFiles(bytes: Uint8Array): boolean {
  try {
    return containerOf(bytes) !== null
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * The tables inside a zip, each with its path as label. Sizes are counted while inflating. A zip inside the zip is refused,
 * as is a part under a password; the others are handed out.
 * @throws Refusal file-format-unknown (a workbook or no zip at all), file-damaged, file-suspicious, file-too-large, file-empty
 */
export async function unzip(bytes: Uint8Array): Promise<Unzipped> {
  const zip = containerOf(bytes)
  if (zip === null) throw new Refusal('file-format-unknown')
  const unzipped: Unzipped = { files: [], passedOver: [] }
  for (const path of zip.names) {
    if (path.endsWith('/')) continue
    const taken = fileInFolder(path)
    if (taken === 'passed-over') unzipped.passedOver.push(path)
    if (taken === 'read') unzipped.files.push(await takeOut(zip, path))
  }
  if (unzipped.files.length === 0) throw new Refusal('file-empty')
  return unzipped
}

async function takeOut(zip: ZipContainer, path: string): Promise<ZippedFile> {
  if (zip.isLocked(path)) return { name: path, refusal: new Refusal('file-password-needed', { file: path }) }
  const pieces: Buffer[] = []
  try {
    for await (const piece of zip.pieces(path)) pieces.push(piece)
  } catch (error) {
    // A limit is of the whole zip; damage is of this file alone.
    if (!(error instanceof Refusal) || error.code !== 'file-damaged') throw error
    return { name: path, refusal: new Refusal('file-damaged', { file: path }) }
  }
  const bytes = new Uint8Array(Buffer.concat(pieces))
  if (isZipOfFiles(bytes))
    return { name: path, refusal: new Refusal('file-format-unknown', { file: path, looksLike: 'zip' }) }
  return { name: path, bytes }
}
