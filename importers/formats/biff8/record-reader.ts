import { Refusal } from '../../../contract/refusal.ts'

/** Records that begin and end a substream, and that go on with the one before. */
export const [BOF, EOF, CONTINUE] = [0x0809, 0x000a, 0x003c] as const

/** What a workbook stream that contradicts itself is refused with. */
export const damagedStream = () => new Refusal('file-damaged', { part: 'Workbook' })

/**
 * Walks over the records of a BIFF8 stream (MS-XLS §2.1.4) one after the other, without an object for each of them: a large sheet has
 * millions. No record reaches beyond `until`, so that nothing behind it is ever read.
 */
export class RecordReader {
  readonly stream: Buffer
  readonly view: DataView
  type = 0
  /** Where the data of the record begins, and where it ends. */
  at = 0
  end = 0
  readonly #until: number
  #next: number

  constructor(stream: Buffer, start: number, until: number = stream.length) {
    this.stream = stream
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.length)
    this.#next = start
    this.#until = Math.min(until, stream.length)
  }

  /** Goes to the next record; false where none is left. @throws Refusal file-damaged when the record breaks off */
  next(): boolean {
    if (this.#next + 4 > this.#until) return false
    this.type = this.view.getUint16(this.#next, true)
    this.at = this.#next + 4
    this.end = this.at + this.view.getUint16(this.#next + 2, true)
    if (this.end > this.#until) throw damagedStream()
    this.#next = this.end
    return true
  }

  /** Goes on to the record that continues this one, if there is one. @throws Refusal file-damaged when it breaks off */
  continued(): boolean {
    return this.#next + 4 <= this.#until && this.view.getUint16(this.#next, true) === CONTINUE && this.next()
  }

  /** A number of two bytes, so many bytes into the data. @throws Refusal file-damaged when the record is too short for it */
  uint16(offset: number): number {
    this.need(offset + 2)
    return this.view.getUint16(this.at + offset, true)
  }

  /** @throws Refusal file-damaged when the record has less data */
  need(bytes: number): void {
    if (this.at + bytes > this.end) throw damagedStream()
  }
}
