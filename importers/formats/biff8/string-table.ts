import { Refusal } from '../../../contract/refusal.ts'
import type { ReadLimits } from '../limits.ts'
import { ContinuedData } from './continued-data.ts'
import type { RecordReader } from './record-reader.ts'

const [WIDE, PHONETIC, RICH] = [0x01, 0x04, 0x08]

/**
 * Strings that cells refer to by number (SST, MS-XLS §2.4.265), with their formatting runs and phonetic hints left out. The stated
 * count says when to stop, never how much to hold.
 * @throws Refusal file-damaged, file-too-large
 */
export function readStringTable(records: RecordReader, limits: ReadLimits): string[] {
  const strings: string[] = []
  records.need(8)
  const count = records.view.getUint32(records.at + 4, true)
  const data = new ContinuedData(records, 8)
  while (strings.length < count && !data.done) {
    const characters = data.uint16()
    const flags = data.uint8()
    const runs = flags & RICH ? data.uint16() : 0
    const phonetic = flags & PHONETIC ? data.uint32() : 0
    strings.push(data.characters(characters, (flags & WIDE) !== 0))
    data.skip(runs * 4 + phonetic)
    if (strings.length > limits.cells) throw new Refusal('file-too-large', { limit: limits.cells })
  }
  return strings
}
