import { damagedStream, type RecordReader } from './record-reader.ts'

/**
 * Reads on over the end of a record into those that continue it. Texts that are broken there say anew whether their characters
 * take one byte or two (MS-XLS §2.5.293); nothing else does.
 */
export class ContinuedData {
  readonly #records: RecordReader
  #at: number

  /** Begins so many bytes into the current record of `records`, which moves along. */
  constructor(records: RecordReader, offset: number) {
    records.need(offset)
    this.#records = records
    this.#at = records.at + offset
  }

  /** Whether nothing is left to be read. */
  get done(): boolean {
    while (this.#at >= this.#records.end) {
      if (!this.#records.continued()) return true
      this.#at = this.#records.at
    }
    return false
  }

  uint8(): number {
    if (this.done) throw damagedStream()
    return this.#records.view.getUint8(this.#at++)
  }

  uint16(): number {
    if (this.#at + 2 > this.#records.end) return this.uint8() + this.uint8() * 0x100
    this.#at += 2
    return this.#records.view.getUint16(this.#at - 2, true)
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.done) throw damagedStream()
      const here = Math.min(left, this.#records.end - this.#at)
      this.#at += here
      left -= here
    }
  }

  /** The text of so many characters; a count that no data stands behind is damage, and nothing is allocated for it. */
  characters(count: number, twoBytes: boolean): string {
    let text = ''
    let wide = twoBytes
    for (let left = count; ; wide = (this.uint8() & 1) === 1) {
      const here = Math.min(left, (this.#records.end - this.#at) >> (wide ? 1 : 0))
      const end = this.#at + (wide ? here * 2 : here)
      if (here > 0) text += this.#records.stream.toString(wide ? 'utf16le' : 'latin1', this.#at, end)
      this.#at = end
      left -= here
      if (left === 0) return text
      // Half a character before a break.
      if (this.#at < this.#records.end) throw damagedStream()
    }
  }
}

/** A text with its length in front, in two bytes or in one (MS-XLS §2.5.294, §2.5.240). */
export function readText(data: ContinuedData, lengthBytes: 1 | 2 = 2): string {
  const count = lengthBytes === 1 ? data.uint8() : data.uint16()
  return count === 0 ? '' : data.characters(count, (data.uint8() & 1) === 1)
}
