import iconv from 'iconv-lite'

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark shows as every other byte zero in its ASCII parts. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400)
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > head.length / 8 && even === 0) return 'utf-16le'
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : null
}

/**
 * Decodes a text file as Chinese offices write them: marked UTF-8 or UTF-16, then strict UTF-8, then GB18030. A short file
 * cannot be guessed from statistics, but GBK text is practically never valid UTF-8. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) return null
  const text = strictUtf8(bytes) ?? iconv.decode(Buffer.from(bytes), 'gb18030')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\uFFFD]/g)?.length ?? 0
  return strange * 50 > text.length ? null : text.replace(/^\uFEFF/, '')
}
