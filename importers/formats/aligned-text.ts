/** Lines, and signs of them, that are looked at to find out how a text is laid out. */
const SAMPLE = 2_000
const SAMPLED = 1_000_000
const FEWEST_FIELDS = 3
/** Share of the lines that must be set apart by blanks. */
const ENOUGH = 0.6
const RULE_LINE = /^[\s\-=_+|*─━—]+$/

/** A column of the text: display positions from … to (not included). */
interface Span {
  from: number
  to: number
}

/** How wide signs that are no letters and no Chinese characters stand: two places in the files of old machines, one elsewhere. */
type SignWidth = 1 | 2

const IS_ASCII = /[\x20-\x7e]/
const IS_WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]|[\ud800-\udfff]/

function widthOf(char: string, signs: SignWidth): number {
  if (IS_ASCII.test(char)) return 1
  return IS_WIDE.test(char) ? 2 : signs
}

/** Runs of a line without blanks, by the places that they take. */
function runsOf(line: string, signs: SignWidth): (Span & { text: string })[] {
  const runs: (Span & { text: string })[] = []
  let place = 0
  let run: (Span & { text: string }) | null = null
  for (const char of line) {
    const width = char === '\u3000' ? 2 : widthOf(char, signs)
    if (char === ' ' || char === '\u3000' || char === '\u00a0') run = null
    else {
      if (run === null) {
        run = { from: place, to: place, text: '' }
        runs.push(run)
      }
      run.text += char
      run.to = place + width
    }
    place += width
  }
  return runs
}

/** Places that no line writes on, between those that some do: the columns are what lies between them. */
function columnsOf(lines: readonly string[], heading: string, signs: SignWidth): Span[] {
  const written: boolean[] = []
  for (const line of lines)
    for (const { from, to } of runsOf(line, signs))
      for (let place = from; place < to; place++) written[place] = true
  const columns: Span[] = []
  for (let place = 0; place < written.length; place++) {
    if (!written[place]) continue
    const last = columns.at(-1)
    if (last !== undefined && last.to === place) last.to++
    else columns.push({ from: place, to: place + 1 })
  }
  // A blank inside every value (2026-10-01 07:31) parts no columns: nothing in the heading stands behind it.
  const heads = runsOf(heading, signs)
  return columns.reduce<Span[]>((joined, column) => {
    const last = joined.at(-1)
    if (last !== undefined && !heads.some(({ from, to }) => from < column.to && to > column.from))
      last.to = column.to
    else joined.push({ ...column })
    return joined
  }, [])
}

/** The fields of a line; a line that crosses the columns is one field, the text of a caption. */
function fieldsOf(line: string, columns: readonly Span[], signs: SignWidth): string[] {
  const fields = columns.map(() => '')
  for (const { from, to, text } of runsOf(line, signs)) {
    const at = columns.findIndex(column => from >= column.from && to <= column.to)
    if (at < 0) return [line.trim()]
    fields[at] = fields[at] === '' ? text : `${fields[at]} ${text}`
  }
  return fields
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)
const fieldCount = (line: string) => line.trim().split(/[ \u3000]+/).length

/**
 * The fields of a text whose columns stand below each other by blanks, as old attendance machines print it, line by line; null
 * for other texts. `parted`: how many of the lines a separator parts.
 */
export function alignedFields(text: string, parted: (lines: readonly string[]) => number): string[][] | null {
  const sample = linesOf(text.slice(0, SAMPLED))
    .slice(0, SAMPLE)
    .filter(line => line.trim() !== '' && !RULE_LINE.test(line))
  const tabular = sample.filter(line => fieldCount(line) >= FEWEST_FIELDS)
  if (tabular.length < 2 || tabular.length < sample.length * ENOUGH || parted(sample) > sample.length / 2)
    return null
  const heading = tabular.find(line => !/[:：]/.test(line))
  if (heading === undefined) return null
  const below = tabular.slice(tabular.indexOf(heading))
  const [narrow, wide] = ([1, 2] as const).map(signs => columnsOf(below, heading, signs))
  if (narrow === undefined || wide === undefined) return null
  const signs = narrow.length > wide.length ? 1 : 2
  const columns = signs === 1 ? narrow : wide
  const fitting = below.filter(line => fieldsOf(line, columns, signs).length > 1)
  if (columns.length < FEWEST_FIELDS || fitting.length < below.length * ENOUGH) return null
  return linesOf(text).map(line => (RULE_LINE.test(line) ? [] : fieldsOf(line, columns, signs)))
}
