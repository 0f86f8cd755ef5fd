import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Canonical, canonicalBytes, NotCanonical, parseCanonical } from './canonical.ts'

const text = (value: unknown) => Buffer.from(canonicalBytes(value)).toString()

const wellFormed = fc.string({ unit: 'grapheme' }).filter(value => value.isWellFormed())
const { tree } = fc.letrec<{ tree: Canonical }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    wellFormed,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(wellFormed, tie('tree'), { maxKeys: 5 }),
  ),
}))

function reversed(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}

describe('canonical bytes', () => {
  it('sorts keys by UTF-16 code units and writes without blanks', () => {
    expect(text({ b: 1, a: [true, null, '薪账'], '\u{1F600}': 2, '\uFB33': 3 })).toBe(
      '{"a":[true,null,"薪账"],"b":1,"\u{1F600}":2,"\uFB33":3}',
    )
  })

  it('escapes only what RFC 8785 §3.2.2.2 escapes', () => {
    expect(text('\u20ac$\u000f\nA\'B"\\/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\/"')
  })

  it.each([
    [1.5],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [2 ** 53],
    [undefined],
    [{ a: undefined }],
    [['\ud800']],
    [{ '\udc00': 1 }],
    [new Date(0)],
    [10n],
    [new Array(1)],
  ])('refuses %s', value => {
    expect(() => canonicalBytes(value)).toThrow(NotCanonical)
  })

  it('names the place but never the value', () => {
    expect(() => canonicalBytes({ lines: [{ net: 0.5 }] })).toThrow(
      'a number that is no safe integer at .lines[0].net',
    )
  })

  it('is the same for any key order, and reads back to the same value', () => {
    fc.assert(
      fc.property(tree, value => {
        const bytes = canonicalBytes(value)
        expect(canonicalBytes(reversed(value))).toEqual(bytes)
        expect(parseCanonical(bytes)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('parseCanonical', () => {
  it.each([
    ['blanks', '{"a": 1}'],
    ['key order', '{"b":1,"a":1}'],
    ['a repeated key', '{"a":1,"a":1}'],
    ['trailing data', '{"a":1}\n'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['another escape', '"\\u0041"'],
    ['another number', '1.0'],
    ['minus zero', '-0'],
    ['no JSON', 'x'],
  ])('refuses %s', (_, json) => {
    expect(parseCanonical(Buffer.from(json))).toBeNull()
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toBeNull()
  })
})
