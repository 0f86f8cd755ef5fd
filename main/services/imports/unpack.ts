import type { RefusalCode, RefusalDetails } from '../../../contract/refusal.ts'
import { unzip } from '../../../importers/sources/zip-of-files.ts'

export interface Unpacked {
  files: File[]
  refused: { file: string; code: RefusalCode; details: RefusalDetails }[]
  passedOver: string[]
}

/** The tables inside a zip, for the window: each is previewed on its own. @throws Refusal as unzip */
export async function unpackZip(zip: File): Promise<Unpacked> {
  const { files, passedOver } = await unzip(new Uint8Array(await zip.arrayBuffer()))
  return {
    files: files.flatMap(file => ('bytes' in file ? [new File([file.bytes], file.name)] : [])),
    refused: files.flatMap(file =>
      'refusal' in file ? [{ file: file.name, code: file.refusal.code, details: file.refusal.details }] : [],
    ),
    passedOver,
  }
}
