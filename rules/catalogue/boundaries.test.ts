import { describe, expect, test } from 'vitest'
import { parseCapitals } from '../../contract/capitals.ts'
import type { IdDocType } from '../../contract/entities.ts'
import { checkMonth, RULES, showFinding } from '../index.ts'
import { usccCheckDigit } from '../uscc.ts'
import { changedMonth, cleanMonth } from './example-month.ts'
import { exampleIdNumber } from './example-people.ts'

const only = (...ids: string[]) => RULES.filter(rule => ids.includes(rule.id))

describe('the daily minimum wage, to the fen, by the month worked', () => {
  // 2,300 × 20 ÷ 21.75 = 2,114.94 to 2025-02; 2,500 × 20 ÷ 21.75 = 2,298.85 from 2025-03 (both just above).
  test.each([
    ['2025-02', 211_494, 1],
    ['2025-02', 211_495, 0],
    ['2025-03', 211_495, 1],
    ['2025-03', 229_885, 1],
    ['2025-03', 229_886, 0],
  ])('%s: %i fen for 20 days → %i finding', (period, grossPay, count) => {
    const month = changedMonth({ lines: [{ grossPay, attendanceDays: 2_000 }] }, cleanMonth({ period }))
    const { findings } = checkMonth(month, { rules: only('mwg-daily-average') })
    expect(findings).toHaveLength(count)
  })

  test('says average, floor and divisor, and the sum that would do', () => {
    const month = changedMonth({ lines: [{ grossPay: 184_000, attendanceDays: 2_000 }] })
    const [finding] = checkMonth(month, { rules: only('mwg-daily-average') }).findings
    const shown = finding && showFinding(finding, 'zh-CN')
    expect([shown?.actual, shown?.expected]).toEqual(['92.00', '≥ 114.94'])
    expect(shown?.message).toContain('2,500.00 ÷ 21.75')
    expect(shown?.message).toContain('2,298.86')
  })

  test('overtime, back pay and heads named as special allowance do not lift a wage over it', () => {
    const grossPay = 229_886
    for (const line of [
      { overtimePay: 1 },
      { backPay: 1 },
      { otherDue: [{ name: '高温津贴', amount: 1 }] },
    ]) {
      const month = changedMonth({ lines: [{ grossPay, attendanceDays: 2_000, ...line }] })
      expect(checkMonth(month, { rules: only('mwg-daily-average') }).findings).toHaveLength(1)
    }
    const plain = changedMonth({
      lines: [{ grossPay, attendanceDays: 2_000, otherDue: [{ name: '满勤奖', amount: 1 }] }],
    })
    expect(checkMonth(plain, { rules: only('mwg-daily-average') }).findings).toEqual([])
  })
})

describe('kinds of document', () => {
  test.each<[IdDocType, string, string[]]>([
    ['residentId', exampleIdNumber('19900101', 1), []],
    ['residentId', exampleIdNumber('19900101', 1).toLowerCase(), []],
    ['residentId', '11010519491231002X', []],
    ['residentId', '11010519491231002x', []],
    ['residentId', '110105194912310021', ['idn-resident-checksum']],
    ['residentId', '130503670401001', ['idn-resident-length']],
    ['residentId', '44019919820101001X', ['idn-resident-checksum', 'idn-resident-region']],
    ['residentId', 'M12345678', ['idn-type-guess']],
    ['residentId', '931840198201010011', ['idn-resident-region', 'idn-type-guess']],
    ['hmtResidencePermit', '810000199408230021', []],
    ['hmtResidencePermit', '830000199201300022', []],
    ['hmtResidencePermit', '840000199408230021', ['idn-hmt-residence']],
    ['foreignPermanentResidentId', '931840198201010011', []],
    ['foreignPermanentResidentId', '931840198201010012', ['idn-foreign-pr-18']],
    ['foreignPermanentResidentId', 'CAN100000000001', []],
    ['foreignPermanentResidentId', '100000000000001', ['idn-foreign-pr-15']],
    ['mainlandTravelPermit', 'H1234567890', []],
    ['mainlandTravelPermit', '12345678', []],
    ['mainlandTravelPermit', 'K12345678', ['idn-other-document']],
    ['passport', 'E12345678', []],
    ['passport', 'E123', ['idn-other-document']],
  ])('%s %s', (idDocType, idNumber, expected) => {
    const rules = RULES.filter(rule => /^idn-(resident|hmt|foreign|other|type)/.test(rule.id))
    const month = changedMonth({ workers: [{ idDocType, idNumber, sex: null, birthDate: null }] })
    expect(checkMonth(month, { rules }).findings.map(({ rule }) => rule)).toEqual(expected)
  })

  test('a number of a real province and a birth date of today pass, tomorrow fails', () => {
    const born = (idNumber: string) =>
      checkMonth(changedMonth({ workers: [{ idNumber }] }), { rules: only('idn-resident-birthdate') })
        .findings.length
    expect(born(exampleIdNumber('20260408', 1))).toBe(0)
    expect(born(exampleIdNumber('20260409', 1))).toBe(1)
    expect(born(exampleIdNumber('19200101', 1))).toBe(0)
    expect(born(exampleIdNumber('19191231', 1))).toBe(1)
  })

  test('published credit codes keep their check digit', () => {
    for (const uscc of ['9144030071526726XG', '91350100M000100Y43'])
      expect(usccCheckDigit(uscc)).toBe(uscc[17])
    expect(usccCheckDigit('9144030071526726IG')).toBeNull()
  })
})

test('retirement is judged on the last day worked', () => {
  // Born 1965-02-10: 60 years and 1 month, reached on 2025-03-10.
  const worker = { idNumber: exampleIdNumber('19650210', 1), sex: 'male' as const }
  const until = (day: number) => Array.from({ length: day }, () => 100)
  const found = (day: number) =>
    checkMonth(
      changedMonth(
        { workers: [worker], attendance: [{ days: until(day) }] },
        cleanMonth({ period: '2025-03' }),
      ),
      {
        rules: only('age-over-retirement'),
      },
    ).findings.length
  expect(found(9)).toBe(0)
  expect(found(10)).toBe(1)
})

test('a child who is on no roster is found all the same', () => {
  const month = cleanMonth()
  const child = { workerId: null, name: '童小示', idNumber: exampleIdNumber('20120101', 1) }
  const lines = month.lines.map((line, index) => (index === 5 ? { ...line, ...child } : line))
  const { findings } = checkMonth({ ...month, lines }, { rules: only('age-under-16') })
  expect(findings.map(({ at }) => at?.cell)).toEqual(['B9'])
})

test.each([
  ['壹仟贰佰叁拾肆元伍角整', 123_450],
  ['人民币（大写）：壹万零伍拾元整', 1_005_000],
  ['拾万元整', 10_000_000],
  ['贰拾叁万肆仟伍佰陆拾柒圆捌角玖分', 23_456_789],
  ['壹亿元正', 10_000_000_000],
  ['伍佰元零伍分', 50_005],
  ['零元整', 0],
  ['负叁元整', -300],
  ['见附表', null],
  ['', null],
])('capitals %s', (text, fen) => {
  expect(parseCapitals(text)).toBe(fen)
})
