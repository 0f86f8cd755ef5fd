import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Marks the fuses in Electron's binary; @electron/fuses looks for it and rewrites the bytes behind it. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseWireVersion = 1
const fuseCount = 9

/**
 * A folder that looks like an unpacked Electron distribution for Linux, with this Node standing for the runtime: enough
 * for electron-builder to pack into, and for the fuses to be set and read back, on a machine that cannot fetch Electron.
 */
export async function makeStandInRuntime(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const program = join(folder, 'electron')
  await copyFile(process.execPath, program)
  const fuses = '1'.repeat(fuseCount)
  const wire = Buffer.from([...Buffer.from(fuseSentinel), fuseWireVersion, fuseCount, ...Buffer.from(fuses)])
  await appendFile(program, wire)
  await writeFile(join(folder, 'version'), version)
  for (const language of ['zh-CN', 'en-US', 'de'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '')
}
