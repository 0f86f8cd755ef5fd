import iconv from 'iconv-lite'

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What tables of Chinese offices are written in: ASCII, Chinese characters and their punctuation, full-width forms. */
const OF_A_TABLE = /[\t\r\n\x20-\x7e\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g

/** UTF-16 without a mark: with zero bytes (those of its digits and line ends), and a table's characters only when read so. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2000)
  if (!head.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(encoding).decode(head)
    const known = text.match(OF_A_TABLE)?.length ?? 0
    if (known > text.length * 0.9) return new TextDecoder(encoding).decode(bytes)
  }
  return null
}

/** Words of headings in the characters of Taiwan and Hong Kong. */
const TRADITIONAL_HEADINGS = /姓名|身份證|工資|薪資|金額|帳號|賬號|出勤|日期/

/** GB18030 as every office here writes, unless the headings are only words when read as Big5. */
function chineseText(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  if (/姓名|身份|工资|金额|[账帐]号|日期|号码/.test(text.slice(0, 2000))) return text
  const traditional = new TextDecoder('big5')
  return TRADITIONAL_HEADINGS.test(traditional.decode(bytes.subarray(0, 4000)))
    ? traditional.decode(bytes)
    : text
}

/** UTF-8 in which a few characters are broken, as at the end of a file that was cut off: GBK never gives so many Chinese ones. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return chinese > broken * 10 ? text : null
}

/**
 * Decodes a text file as Chinese offices write them: UTF-16 and UTF-8 with and without a mark, then GB18030, or Big5 where only
 * that gives headings. A short file cannot be guessed from statistics, but GBK text is practically never valid UTF-8. Null when it
 * is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return wide
  if (bytes.includes(0)) return null
  const text = strictUtf8(bytes) ?? damagedUtf8(bytes) ?? chineseText(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\uFFFD]/g)?.length ?? 0
  return strange * 50 > text.length ? null : text.replace(/^\uFEFF/, '')
}
