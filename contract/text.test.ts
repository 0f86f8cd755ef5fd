import { describe, expect, it } from 'vitest'
import { compact, nameKey, tidy } from './text.ts'

describe('radicals that look like characters', () => {
  it.each([
    ['⼤⼒', '大力'],
    ['⻢⻰', '马龙'],
    ['⾝份证号', '身份证号'],
    ['⼯资', '工资'],
    ['黄⻩', '黄黄'],
  ])('%s is %s', (copied, meant) => {
    expect(tidy(copied)).toBe(meant)
    expect(compact(copied)).toBe(meant)
    expect(nameKey(copied)).toBe(nameKey(meant))
  })

  it('rare characters stay what they are', () => {
    for (const name of ['𠮷野', '﨑山', '㛃华', '朱𫘦']) expect(tidy(name)).toBe(name)
  })
})
