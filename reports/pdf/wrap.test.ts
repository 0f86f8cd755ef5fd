import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

const width = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 500 : 1000), 0)
const someText = fc.string({ unit: fc.constantFrom(...'张三李四木工班，。（）《》abc-12.,()￥ ') })

test('an identity number that does not fit is halved', () => {
  expect(wrap('990101199001011234', 5000, width)).toEqual(['990101199', '001011234'])
})

test('a Latin word holds together', () => {
  expect(wrap('规则mwg-daily-average不符', 9000, width)).toEqual(['规则', 'mwg-daily-average', '不符'])
})

test('property: no character is lost and no line is wider than the room', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 1500, max: 9000 }), (text, room) => {
      const lines = wrap(text, room, width)
      const solid = (of: string) => of.replaceAll(' ', '')
      expect(solid(lines.join(''))).toBe(solid(text))
      for (const line of lines) expect(width(line) <= room || [...line].length === 1).toBe(true)
    }),
  )
})

test('property: where a line break is free, no line begins with closing punctuation', () => {
  const chinese = fc.array(fc.constantFrom('张', '工资', '木工', '班组，', '合计。'), { minLength: 1 })
  fc.assert(
    fc.property(chinese, fc.integer({ min: 4000, max: 9000 }), (words, room) => {
      for (const line of wrap(words.join(''), room, width)) expect(line).not.toMatch(/^[，。]/)
    }),
  )
})
