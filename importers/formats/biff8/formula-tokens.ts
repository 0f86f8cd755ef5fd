/** Bytes of data behind each token of a BIFF8 formula, by its number without the class bits (MS-XLS §2.5.198). */
const FIXED = new Map<number, number>([
  [0x01, 4],
  [0x02, 4],
  [0x1c, 1],
  [0x1d, 1],
  [0x1e, 2],
  [0x1f, 8],
  [0x20, 7],
  [0x21, 2],
  [0x22, 3],
  [0x23, 4],
  [0x24, 4],
  [0x25, 8],
  [0x26, 6],
  [0x27, 6],
  [0x28, 6],
  [0x29, 2],
  [0x2a, 4],
  [0x2b, 8],
  [0x2c, 4],
  [0x2d, 8],
  [0x39, 6],
  [0x3a, 6],
  [0x3b, 10],
  [0x3c, 6],
  [0x3d, 10],
])
for (let operator = 0x03; operator <= 0x16; operator++) FIXED.set(operator, 0)

/** Tokens that begin with the number of a sheet reference: NameX, Ref3d, Area3d and their error forms. */
const THREE_DIMENSIONAL = new Set([0x39, 0x3a, 0x3b, 0x3c, 0x3d])

function dataLength(tokens: Buffer, at: number, token: number): number | undefined {
  if (token === 0x17) return 2 + (tokens[at + 1] ?? 0) * ((tokens[at + 2] ?? 0) & 1 ? 2 : 1)
  if (token !== 0x19) return FIXED.get(token)
  const choose = ((tokens[at + 1] ?? 0) & 4) !== 0
  return 3 + (choose && at + 4 <= tokens.length ? 2 * (tokens.readUInt16LE(at + 2) + 1) : 0)
}

/** Numbers of the sheet references (index into EXTERNSHEET) that a BIFF8 formula reads; stops at what it cannot follow. */
export function sheetReferences(tokens: Buffer): number[] {
  const found: number[] = []
  for (let at = 0; at < tokens.length; ) {
    const byte = tokens[at] ?? 0
    const token = byte < 0x20 ? byte : (byte & 0x1f) | 0x20
    const length = dataLength(tokens, at, token)
    if (length === undefined || at + 1 + length > tokens.length) break
    if (THREE_DIMENSIONAL.has(token)) found.push(tokens.readUInt16LE(at + 1))
    at += 1 + length
  }
  return found
}
