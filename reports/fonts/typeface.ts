import { readFileSync } from 'node:fs'
import { type FontFile, readFontFile } from './font-file.ts'

export type FontName = 'sans' | 'rare'

/** A stretch of text that one font can draw. */
export interface Run {
  font: FontName
  text: string
}

/** The bundled fonts as one face: the second font is asked for what the first lacks. */
export interface Typeface {
  files: Record<FontName, Uint8Array>
  /**
   * Text as it can be drawn: invisible characters go, and each character that neither font has becomes 〓 and is added
   * to `undrawable`, so that nothing turns into a silent box.
   */
  drawable(text: string, undrawable: Set<string>): string
  /** Width in thousandths of the type size. */
  width(text: string): number
  runs(text: string): Run[]
}

/** The compositor's traditional stand-in for a missing sort (U+3013). */
const STAND_IN = '\u3013'

/** Control characters but line feed, zero-width and direction marks, variation selectors: nothing of them is seen. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu
const BLANKS = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g

const codeOf = (character: string) => character.codePointAt(0) ?? 0

function faceOf(files: Record<FontName, Uint8Array>): Typeface {
  const sans = readFontFile(files.sans)
  const rare = readFontFile(files.rare)
  const fontFor = (character: string): FontFile | null => {
    const code = codeOf(character)
    return sans.has(code) ? sans : rare.has(code) ? rare : null
  }
  return {
    files,
    drawable(text, undrawable) {
      const seen = text.replaceAll('\r\n', '\n').replace(BLANKS, ' ').replace(INVISIBLE, '')
      return [...seen]
        .map(character => {
          if (character === '\n' || fontFor(character) !== null) return character
          undrawable.add(character)
          return STAND_IN
        })
        .join('')
    },
    width(text) {
      let total = 0
      for (const character of text) total += fontFor(character)?.advance(codeOf(character)) ?? 0
      return total
    },
    runs(text) {
      const runs: Run[] = []
      for (const character of text) {
        const font: FontName = fontFor(character) === rare ? 'rare' : 'sans'
        const last = runs.at(-1)
        if (last?.font === font) last.text += character
        else runs.push({ font, text: character })
      }
      return runs
    },
  }
}

let bundled: Typeface | null = null

/** The fonts of assets/fonts, read once for the life of the process (8 MB). */
export function bundledTypeface(): Typeface {
  bundled ??= faceOf({
    sans: readFileSync(new URL('../../assets/fonts/xinzhang-sans.ttf', import.meta.url)),
    rare: readFileSync(new URL('../../assets/fonts/xinzhang-rare.ttf', import.meta.url)),
  })
  return bundled
}
