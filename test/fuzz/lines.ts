import type { Random } from '../../samples/random.ts'

const BITS = [
  '"',
  '""',
  ',',
  '\t',
  ';',
  '|',
  '\n',
  '\r',
  '="',
  '\u0000',
  '\uFEFF',
  '\u200B',
  '１',
  '-',
  '1e400',
  '合计',
] as const

/** Damage to a text file of fields and lines; `latin1` keeps whatever encoding the bytes are in. */
export function damageLines(bytes: Uint8Array, random: Random): Buffer {
  let text = Buffer.from(bytes).toString('latin1')
  for (let count = random.between(1, 8); count > 0; count--) {
    const place = random.between(0, text.length)
    const bit = Buffer.from(random.pick(BITS)).toString('latin1')
    const kind = random.between(0, 4)
    if (kind === 0) text = text.slice(0, place) + bit.repeat(random.pick([1, 2, 3000])) + text.slice(place)
    else if (kind === 1) text = text.replaceAll(random.pick([',', '\t', '\n', '"']), bit)
    else if (kind === 2) text = text.slice(0, place) + text.slice(place + random.between(1, 30))
    else if (kind === 3) text = text.split('\n').reverse().join('\n')
    else text = text.slice(0, place) + 'x'.repeat(random.pick([40, 100_000])) + text.slice(place)
  }
  return Buffer.from(text, 'latin1')
}
