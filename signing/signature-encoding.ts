/** How a signature value is written: `raw` is r‖s in 128 hex characters, `der` an ASN.1 SEQUENCE of two INTEGERs. */
export type SignatureEncoding = 'raw' | 'der'

const RAW = /^[0-9a-f]{128}$/

function derInteger(hex: string): string {
  const short = hex.replace(/^(00)+(?=.)/, '')
  const value = Number.parseInt(short.slice(0, 2), 16) >= 0x80 ? `00${short}` : short
  return `02${(value.length / 2).toString(16).padStart(2, '0')}${value}`
}

/** r‖s as DER. Both halves are below 2^256, so every length fits one byte. */
export function derFromRaw(raw: string): string {
  const body = derInteger(raw.slice(0, 64)) + derInteger(raw.slice(64))
  return `30${(body.length / 2).toString(16).padStart(2, '0')}${body}`
}

/** DER as r‖s; null unless it is exactly the one DER spelling of two numbers of at most 256 bits. */
export function rawFromDer(der: string): string | null {
  const match = /^30[0-9a-f]{2}02([0-9a-f]{2})/.exec(der)
  if (!match) return null
  const rEnd = 8 + Number.parseInt(match[1] ?? '', 16) * 2
  const r = der.slice(8, rEnd)
  const s = der.slice(rEnd + 4)
  const raw = [r, s].map(half => half.replace(/^(00)+/, '').padStart(64, '0')).join('')
  return RAW.test(raw) && derFromRaw(raw) === der ? raw : null
}
