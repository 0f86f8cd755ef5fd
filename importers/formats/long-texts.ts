import { Refusal } from '../../contract/refusal.ts'

/** What no name, remark or heading reaches: only longer texts are counted. */
const LONG = 1_000
/** Characters of one cell: a photo as text fits, thirty times what Excel keeps. */
const LONGEST = 1_000_000
/** Characters of all long cells, each as often as it is shown: every look at a cell costs its length. */
const IN_ALL = 50_000_000

/** Counts the long texts of a file's cells, which a few bytes of the file can repeat without end. */
export class LongTexts {
  #sum = 0

  /** @throws Refusal file-suspicious */
  add(text: string): void {
    if (text.length <= LONG) return
    this.#sum += text.length
    if (text.length > LONGEST || this.#sum > IN_ALL)
      throw new Refusal('file-suspicious', { reason: 'long-text' })
  }
}
