import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { Refusal } from '../../contract/refusal.ts'
import { CompoundFile } from './compound-file.ts'
import { readWorkbook } from './read-workbook.ts'

const SECTOR = 512
const LARGE = Buffer.alloc(20_000, 7)
const SMALL = Buffer.from('small')

function container(): Buffer {
  const made = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(made, '/Workbook', LARGE)
  XLSX.CFB.utils.cfb_add(made, '/Small', SMALL)
  return Buffer.from(XLSX.CFB.write(made, { type: 'buffer' }))
}

const fatOf = (bytes: Buffer) => (bytes.readUInt32LE(76) + 1) * SECTOR
const directoryOf = (bytes: Buffer) => (bytes.readUInt32LE(48) + 1) * SECTOR

/** The directory entry of a stream. */
function entryOf(bytes: Buffer, name: string): number {
  const wanted = Buffer.from(name, 'utf16le')
  return bytes.indexOf(wanted, directoryOf(bytes))
}

function code(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
  return 'read'
}

describe('CompoundFile', () => {
  it('reads large and small streams by name in any case', () => {
    const file = new CompoundFile(container())
    expect(file.stream('WORKBOOK')).toEqual(LARGE)
    expect(file.stream('Small')).toEqual(SMALL)
    expect(file.stream('nothing')).toBeNull()
    expect(file.names).toContain('Workbook')
  })

  it('refuses a chain of sectors that runs in a circle', () => {
    const bytes = container()
    const start = bytes.readUInt32LE(entryOf(bytes, 'Workbook') + 116)
    bytes.writeUInt32LE(start, fatOf(bytes) + (start + 3) * 4)
    expect(code(() => new CompoundFile(bytes).stream('Workbook'))).toBe('file-damaged')
  })

  it('refuses a directory, a table of sectors or a chain that leads out of the file', () => {
    for (const [place, value] of [
      [48, 0x7fffffff],
      [60, 0x7fffffff],
      [68, 0x00ffffff],
      [76, 0x7fffffff],
    ] as const) {
      const bytes = container()
      bytes.writeUInt32LE(value, place)
      expect(code(() => new CompoundFile(bytes).stream('Workbook'))).toBe('file-damaged')
    }
  })

  it('refuses tables of sectors that point to themselves', () => {
    const bytes = container()
    bytes.writeUInt32LE(0, 68)
    bytes.fill(0, SECTOR, 2 * SECTOR)
    expect(code(() => new CompoundFile(bytes).stream('Workbook'))).toBe('file-damaged')
  })

  it('allocates what is there, not the 4 GB that are declared', () => {
    const bytes = container()
    bytes.writeUInt32LE(0xffffffff, entryOf(bytes, 'Workbook') + 120)
    expect(new CompoundFile(bytes).stream('Workbook')?.length).toBeLessThan(21_000)
  })

  it('refuses a file that breaks off, unless the stream is there to its last sector', () => {
    const bytes = container()
    let refused = 0
    for (let length = 8; length < bytes.length; length += 211) {
      const end = code(() => {
        const content = new CompoundFile(bytes.subarray(0, length)).stream('Workbook')
        // The directory itself may be what is cut: then there is no workbook, which its reader refuses.
        if (content === null) throw new Refusal('file-damaged')
        expect(content.length).toBeGreaterThan(LARGE.length - SECTOR)
      })
      if (end !== 'read') expect(end).toBe('file-damaged')
      if (end === 'file-damaged') refused++
    }
    expect(refused).toBeGreaterThan(50)
  })
})

it('another program’s container is no spreadsheet', async () => {
  const made = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(made, '/WordDocument', LARGE)
  const outcome = await readWorkbook(Buffer.from(XLSX.CFB.write(made, { type: 'buffer' })), '工资.xls').catch(
    (error: unknown) => error,
  )
  expect(outcome).toMatchObject({ code: 'file-format-unknown' })
})
