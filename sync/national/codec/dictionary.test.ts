import { describe, expect, it } from 'vitest'
import { bankCodeOf } from './bank-code.ts'
import { BANKS } from './banks.ts'
import {
  ASYNC_STATES,
  CULTURE_LEVELS,
  ENTRY_EXIT,
  ID_DOC_TYPES,
  POLITICS,
  WORK_ROLES,
} from './dictionaries.ts'
import { codeOfName, dictionary } from './dictionary.ts'
import { idDocTypeCode } from './id-doc-type.ts'
import { TRADES_2018, TRADES_2020 } from './trades.ts'

describe('the dictionaries', () => {
  it('are complete: every list has the number of entries the standard has', () => {
    const sizes = [ID_DOC_TYPES, WORK_ROLES, POLITICS, CULTURE_LEVELS, ENTRY_EXIT, ASYNC_STATES].map(
      list => list.names.size,
    )
    expect(sizes).toEqual([26, 2, 13, 9, 2, 3])
    expect([TRADES_2018, TRADES_2020, BANKS].map(list => list.names.size)).toMatchInlineSnapshot(`
      [
        41,
        101,
        89,
      ]
    `)
  })

  it('refuse an entry that stands twice or cannot be read', () => {
    expect(() => dictionary('x', '01 a; 01 b')).toThrow('stands twice')
    expect(() => dictionary('x', '01 a; b')).toThrow('unreadable')
  })

  it.each([
    [TRADES_2018, '木工', '240'],
    [TRADES_2020, '木工', '240'],
    [TRADES_2020, '抹灰工', '191'],
    [TRADES_2018, '抹灰工', null],
    [TRADES_2020, '焊工', '270'],
    [TRADES_2020, '瓦工', '010'],
    [TRADES_2018, '管理人员', '900'],
    [TRADES_2020, '管理人员', null],
    [TRADES_2018, '其他', '1000'],
    [TRADES_2020, '其他', '000'],
    [TRADES_2020, '工', null],
  ] as const)('name a trade only exactly (%#)', (list, name, code) => {
    expect(codeOfName(list, name)).toBe(code)
  })
})

describe('bank codes', () => {
  it.each([
    ['中国工商银行广州天河支行', '102'],
    ['工商银行', '102'],
    ['中国银行', '104'],
    ['中国银行（香港）有限公司', null],
    ['中国邮政储蓄银行', '403'],
    ['广州农村商业银行', null],
    ['某某银行', null],
    ['', null],
  ])('%s is %s', (name, code) => {
    expect(bankCodeOf(name, {})).toBe(code)
  })

  it('come from the connection first', () => {
    expect(bankCodeOf('广州农村商业银行', { 广州农村商业银行: '314' })).toBe('314')
    expect(bankCodeOf('constructor', {})).toBeNull()
  })

  it('all stand in the national list', () => {
    for (const name of ['工商银行', '光大银行', '平安银行', '浦发银行', '邮政储蓄银行', '徽商银行']) {
      expect(BANKS.names.has(bankCodeOf(name, {}) ?? '')).toBe(true)
    }
  })
})

describe('identity documents', () => {
  it.each([
    ['residentId', '990101199001010014', '01'],
    ['passport', 'E00000001', '08'],
    ['foreignPermanentResidentId', '911124000000001', '20'],
    ['mainlandTravelPermit', 'H00000000', '10'],
    ['mainlandTravelPermit', '00000000', '12'],
    ['mainlandTravelPermit', '?', '99'],
    ['hmtResidencePermit', '810000199001010014', '99'],
    ['other', '1', '99'],
  ] as const)('%s %s is %s', (type, number, code) => {
    expect(idDocTypeCode(type, number)).toBe(code)
    expect(ID_DOC_TYPES.names.has(code)).toBe(true)
  })
})
