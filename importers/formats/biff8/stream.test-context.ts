/** Records and workbook streams of BIFF8 as writers make them, for tests: the inverse of what this folder reads. */

export function record(type: number, ...data: Buffer[]): Buffer {
  const content = Buffer.concat(data)
  return Buffer.concat([words(type, content.length), content])
}

export const words = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
export const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
export const double = (value: number) => Buffer.from(Float64Array.of(value).buffer)

const isNarrow = (text: string) => /^[\0-\xff]*$/.test(text)

/** Characters in one byte each where that is possible, and their flag. */
function characters(text: string): Buffer {
  return isNarrow(text)
    ? Buffer.concat([Buffer.of(0), Buffer.from(text, 'latin1')])
    : Buffer.concat([Buffer.of(1), Buffer.from(text, 'utf16le')])
}

export const textData = (text: string) => Buffer.concat([words(text.length), characters(text)])

export const EOF = record(0x000a)
export const begin = (kind: number, version = 0x0600) =>
  record(0x0809, words(version, kind, 0x0dbb, 0x07cc), long(0), long(6))
export const format = (id: number, code: string) => record(0x041e, words(id), textData(code))
export const cellFormat = (formatId: number) => record(0x00e0, words(0, formatId), Buffer.alloc(16))

export interface TestSheet {
  name: string
  records: Buffer[]
  /** 1 hidden, 2 very hidden. */
  state?: number
  /** What the sheet's first record says it is. */
  kind?: number
}

/** A whole stream: `globals` behind the workbook's beginning, then the list of sheets, then the sheets. */
export function workbookStream(globals: Buffer[], sheets: TestSheet[]): Buffer {
  const bodies = sheets.map(({ records, kind = 0x10 }) => Buffer.concat([begin(kind), ...records, EOF]))
  const list = (places: number[]) =>
    sheets.map(({ name, state = 0 }, index) =>
      record(0x0085, long(places[index] ?? 0), Buffer.of(state, 0, name.length), characters(name)),
    )
  const head = (places: number[]) => Buffer.concat([begin(5), ...globals, ...list(places), EOF])
  let at = head([]).length
  const places = bodies.map(body => {
    at += body.length
    return at - body.length
  })
  return Buffer.concat([head(places), ...bodies])
}

export interface TestString {
  text: string
  /** Formatting runs, four bytes each, and bytes of a phonetic hint. */
  runs?: number
  phonetic?: number
}

/** A string table whose records hold `limit` bytes at most; a text broken at one says anew how wide its characters are. */
export function stringTable(strings: readonly TestString[], limit = 8224): Buffer {
  const records: Buffer[] = []
  let data: Buffer[] = [long(strings.length), long(strings.length)]
  let room = limit - 8
  const put = (bytes: Buffer) => {
    data.push(bytes)
    room -= bytes.length
  }
  const next = () => {
    records.push(record(records.length === 0 ? 0x00fc : 0x003c, ...data))
    data = []
    room = limit
  }
  for (const { text, runs = 0, phonetic = 0 } of strings) {
    const header = 3 + (runs > 0 ? 2 : 0) + (phonetic > 0 ? 4 : 0)
    if (room < header) next()
    let wide = !isNarrow(text.slice(0, room - header))
    put(words(text.length))
    put(Buffer.of((wide ? 1 : 0) | (phonetic > 0 ? 4 : 0) | (runs > 0 ? 8 : 0)))
    if (runs > 0) put(words(runs))
    if (phonetic > 0) put(long(phonetic))
    for (let left = text; ; ) {
      const here = wide ? room >> 1 : room
      put(Buffer.from(left.slice(0, here), wide ? 'utf16le' : 'latin1'))
      left = left.slice(here)
      if (left === '') break
      next()
      wide = !isNarrow(left.slice(0, room - 1))
      put(Buffer.of(wide ? 1 : 0))
    }
    for (let left = runs * 4 + phonetic; left > 0; ) {
      const here = Math.min(left, room)
      put(Buffer.alloc(here, 0x55))
      left -= here
      if (left > 0) next()
    }
  }
  next()
  return Buffer.concat(records)
}
