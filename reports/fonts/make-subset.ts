import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import characters from './characters.data.json' with { type: 'json' }
import { readFontFile } from './font-file.ts'

/**
 * Rebuilds assets/fonts from the two sources named in docs/decisions/0003-report-writers-and-font.md:
 *
 *     node reports/fonts/make-subset.ts NotoSansSC_400Regular.ttf HanaMinB.ttf
 *
 * Run by a developer, never at install or in tests. Refuses sources other than the ones that were looked at.
 */
const SOURCES = {
  sans: 'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16',
  rare: '829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c',
}

/** Layout tables are dropped: a wage sheet needs neither kerning nor vertical forms, and drawing is faster without. */
const DROPPED = [
  'GPOS',
  'GSUB',
  'GDEF',
  'BASE',
  'vhea',
  'vmtx',
  'gasp',
  'STAT',
  'FFTM',
  'cvt ',
  'fpgm',
  'prep',
]

/** Punctuation, Latin, Greek, Cyrillic, signs, forms; not radicals, kana, bopomofo, squared words. */
const isSign = (code: number) =>
  (code >= 0x20 && code < 0x250) ||
  (code >= 0x391 && code < 0x460) ||
  (code >= 0x1e00 && code < 0x2e80) ||
  (code >= 0x3000 && code < 0x3040) ||
  code === 0x30fb ||
  (code >= 0x339c && code <= 0x33a5) ||
  (code >= 0xfe30 && code < 0xfe70) ||
  (code >= 0xff00 && code < 0xfff0)

const isUnified = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** GB 2312, which the WHATWG decoder of that name reads as GBK; its own rows are A1–F7. */
function gb2312(): Set<number> {
  const decoder = new TextDecoder('gb2312')
  const found = new Set<number>()
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      for (const character of decoder.decode(new Uint8Array([row, cell]))) found.add(codeOf(character))
    }
  }
  return found
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function source(path: string | undefined, digest: string): Uint8Array {
  if (path === undefined) throw new Error('usage: make-subset.ts NotoSansSC_400Regular.ttf HanaMinB.ttf')
  const bytes = readFileSync(path)
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== digest) throw new Error(`${path} is not the font that was chosen (SHA-256 ${actual})`)
  return bytes
}

async function write(name: string, font: Uint8Array, codes: Iterable<number>, format: 'truetype' | 'woff2') {
  const text = [...new Set(codes)].map(code => String.fromCodePoint(code)).join('')
  const bytes = await subsetFont(font, text, {
    targetFormat: format,
    noHinting: true,
    noLayoutClosure: true,
    dropTables: DROPPED,
  })
  writeFileSync(new URL(`../../assets/fonts/${name}`, import.meta.url), bytes)
  console.log(`${name}: ${[...text].length} characters, ${bytes.length} bytes`)
}

const sans = source(process.argv[2], SOURCES.sans)
const rare = source(process.argv[3], SOURCES.rare)
const inSans = readFontFile(sans).codes
const standard = new Set([...characters.standardExtensionA].map(codeOf))
const common = gb2312()

/** All that GBK can type, all of the standard table, and every character beyond the basic plane the font has. */
const printed = inSans.filter(code => isSign(code) || isUnified(code) || standard.has(code) || code > 0xffff)
/** The window's fallback for a machine without any Chinese font: GB 2312 and the standard table are enough there. */
const standardTable = new Set([...characters.standardBasic, ...characters.standardSupplementary].map(codeOf))
const shown = inSans.filter(
  code => isSign(code) || standard.has(code) || standardTable.has(code) || common.has(code),
)
const rareFont = readFontFile(rare)
const lacking = [...characters.rareNames].map(codeOf).filter(code => !inSans.includes(code))

await write('xinzhang-sans.ttf', sans, printed, 'truetype')
await write('xinzhang-sans.woff2', sans, shown, 'woff2')
await write('xinzhang-rare.ttf', rare, lacking.filter(rareFont.has), 'truetype')
console.log(
  `in neither font: ${lacking.filter(code => !rareFont.has(code)).length} of the listed name characters`,
)
