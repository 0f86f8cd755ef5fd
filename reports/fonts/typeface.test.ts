import { describe, expect, test } from 'vitest'
import characters from './characters.data.json' with { type: 'json' }
import { bundledTypeface } from './typeface.ts'

const face = bundledTypeface()

function lacking(text: string): string[] {
  const undrawable = new Set<string>()
  face.drawable(text, undrawable)
  return [...undrawable]
}

describe('the bundled fonts', () => {
  test('draw all 8105 characters of the standard table', () => {
    const table = characters.standardBasic + characters.standardExtensionA + characters.standardSupplementary
    expect([...table]).toHaveLength(8105)
    expect(lacking(table)).toEqual([])
  })

  test('draw every ideograph that GBK can type', () => {
    const decoder = new TextDecoder('gbk')
    const typed: string[] = []
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) typed.push(decoder.decode(new Uint8Array([lead, trail])))
    }
    const ideographs = [...typed.join('')].filter(character => /[\u4E00-\u9FA5]/.test(character))
    expect(new Set(ideographs).size).toBe(20_902)
    expect(lacking(ideographs.join(''))).toEqual([])
  })

  test('draw the marks of attendance and wage sheets, and Latin names', () => {
    expect(lacking('√×△○●◎□■☆·￥¥／％，。；：（）“”《》—…①②〇AZaz09éü〓')).toEqual([])
  })

  test('draw identity-system characters with the second font', () => {
    const rare = [...characters.rareNames].filter(character => lacking(character).length === 0)
    expect(rare.length).toBeGreaterThan(900)
    const second = rare.filter(character => face.runs(character)[0]?.font === 'rare')
    expect(second.length).toBe(767)
    expect(face.runs(`王${second[0]}明`).map(run => run.font)).toEqual(['sans', 'rare', 'sans'])
  })

  test('have figures of one width, so that columns of money stand straight', () => {
    expect(new Set([...'0123456789'].map(digit => face.width(digit))).size).toBe(1)
  })
})

describe('drawable text', () => {
  test('names what neither font has and puts 〓 in its place', () => {
    const undrawable = new Set<string>()
    expect(face.drawable('张\u{20000}明', undrawable)).toBe('张〓明')
    expect([...undrawable]).toEqual(['\u{20000}'])
  })

  test('drops what nobody sees: zero-width, control and variation characters', () => {
    expect(lacking('张\u200B三\uFEFF\u{E0100}\u0007')).toEqual([])
    expect(face.drawable('张\u200B三\uFEFF\u{E0100}\u0007\u3000李', new Set())).toBe('张三 李')
  })

  test('a broken half of a surrogate pair is reported, not drawn', () => {
    expect(lacking('张\uD840')).toEqual(['\uD840'])
  })
})
