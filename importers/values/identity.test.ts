import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '../../contract/id-number.ts'
import { readCard, readIdNumber, readPhone } from './identity.ts'
import { collector } from './reading.test-context.ts'

const ID = '990101199203140210'

describe('readIdNumber', () => {
  it.each([
    [ID, []],
    [`'${ID}`, ['imp-fullwidth-normalised']],
    [`${ID}\u00a0`, []],
    ['990101 19920314 0210', ['imp-fullwidth-normalised']],
    ['９９０１０１１９９２０３１４０２１０', ['imp-fullwidth-normalised']],
    ['990101\u200b199203140210', ['imp-fullwidth-normalised']],
  ])('mends %j and says so', (written, rules) => {
    const found = collector()
    expect(readIdNumber(written, found.context)).toBe(ID)
    expect(found.rules()).toEqual(rules)
  })

  it('takes a small x for the check digit without ado', () => {
    const { context, problems } = collector()
    expect(readIdNumber('99010119990808020x', context)).toBe('99010119990808020X')
    expect(problems).toEqual([])
  })

  it.each(['Х', 'х', 'Χ', 'χ', 'Ⅹ', '×', '✖', 'Ｘ'])(
    'takes %s in the place of the check digit for X and says so',
    sign => {
      const { context, rules } = collector()
      expect(readIdNumber(`99010119990808020${sign}`, context)).toBe('99010119990808020X')
      expect(rules()).toEqual(['imp-fullwidth-normalised'])
    },
  )

  it('takes such a sign for nothing anywhere else', () => {
    expect(readIdNumber('9901011999080802×1', collector().context)).toBe('9901011999080802×1')
  })

  it.each([990101199203140200, '9.90101E+17', '8.89e17', 990101199711018000])('never repairs %s', cell => {
    const { context, rules } = collector()
    expect(readIdNumber(cell, context)).toBeUndefined()
    expect(rules()).toEqual(['imp-number-as-text-id'])
  })

  it('keeps an old number of 15 digits', () => {
    expect(readIdNumber('990101671206803', collector().context)).toBe('990101671206803')
    expect(readIdNumber(990101671206803, collector().context)).toBe('990101671206803')
  })

  it('does not use a masked number', () => {
    const { context, rules } = collector()
    expect(readIdNumber('990101********0210', context)).toBeUndefined()
    expect(rules()).toEqual(['imp-value-unreadable'])
  })

  it('never accepts a number cell of more than 15 digits, whatever its check digit', () => {
    const seventeen = fc
      .integer({ min: 1, max: 9 })
      .chain(first => fc.stringMatching(/^\d{16}$/).map(rest => `${first}${rest}`))
    fc.assert(
      fc.property(seventeen, body => {
        const digit = checkDigit(body) ?? '0'
        const { context, rules } = collector()
        expect(readIdNumber(Number(`${body}${digit === 'X' ? '0' : digit}`), context)).toBeUndefined()
        expect(rules()).toEqual(['imp-number-as-text-id'])
      }),
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), text => {
        const once = readIdNumber(text, collector().context)
        if (once !== undefined) expect(readIdNumber(once, collector().context)).toBe(once)
      }),
    )
  })
})

describe('readCard', () => {
  it.each(['6200 0000 0000 0004 028', '6200-0000-0000-0004-028', '６２０００００００００００００４０２８'])(
    'joins the groups of %s',
    written => {
      const { context, rules } = collector()
      expect(readCard(written, context)).toBe('6200000000000004028')
      expect(rules()).toEqual(['imp-fullwidth-normalised'])
    },
  )

  it('refuses a number that lost digits, and doubts a shorter one', () => {
    const lost = collector()
    expect(readCard(6.2e18, lost.context)).toBeUndefined()
    expect(lost.rules()).toEqual(['imp-number-as-text-id'])
    const short = collector()
    expect(readCard(123456789012, short.context)).toBe('123456789012')
    expect(short.rules()).toEqual(['imp-number-as-text-id'])
  })
})

describe('readPhone', () => {
  it.each(['13000000409', '+86-13000000409', '8613000000409', '130-0000-0409', 13000000409, '13000000409.0'])(
    'reads %s',
    written => {
      expect(readPhone(written, collector().context)).toBe('13000000409')
    },
  )

  it('takes the first of two and says so', () => {
    const { context, rules } = collector()
    expect(readPhone('13000000407/13000000409', context)).toBe('13000000407')
    expect(rules()).toEqual(['imp-value-unreadable'])
  })
})
