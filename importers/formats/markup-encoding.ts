import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

export type MarkupEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const SAMPLE_BYTES = 65_536
const PIECE_BYTES = 262_144

/**
 * The encoding of a file of XML or HTML, which begins with `<`. Bytes that are UTF-8 are UTF-8 whatever is declared; of the others
 * only Big5 is believed, because programs here write GBK and declare anything.
 */
export function encodingOfMarkup(bytes: Uint8Array): MarkupEncoding {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (isUtf8(bytes) || isBrokenUtf8(bytes.subarray(0, SAMPLE_BYTES))) return 'utf-8'
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /(encoding|charset)\s*=\s*["']?big5/i.test(head) ? 'big5' : 'gb18030'
}

/** UTF-8 in which a few characters are broken: GBK that is read as UTF-8 never gives so many Chinese ones. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return chinese > broken * 10
}

/** The beginning of a file as text, to see what it is. */
export const headOfMarkup = (bytes: Uint8Array): string =>
  iconv.decode(Buffer.from(bytes.subarray(0, 2 * 4096)), encodingOfMarkup(bytes)).trimStart()

function* piecesOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES)
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
  }
}

/** A file as pieces of text, so that it never stands in memory as a whole. */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  const decoder = iconv.getDecoder(encodingOfMarkup(bytes))
  for (const piece of piecesOf(bytes)) yield decoder.write(piece)
}

/** The same as pieces of UTF-8. */
export function* utf8Pieces(bytes: Uint8Array): Generator<Buffer> {
  if (encodingOfMarkup(bytes) === 'utf-8') yield* piecesOf(bytes)
  else for (const piece of textPieces(bytes)) yield Buffer.from(piece, 'utf8')
}
