import { describe, expect, it } from 'vitest'
import { RefusalCode } from '../refusal.ts'
import { FIELD_KEYS, fieldWords } from './fields.ts'
import { refusalSentence } from './refusals.ts'
import { STEP_KEYS, stepWords } from './steps.ts'

const HAN = /\p{Script=Han}/u

describe('refusalSentence', () => {
  it.each(RefusalCode.options)(
    'says %s in both languages, without its code and with or without details',
    code => {
      for (const details of [
        {},
        { file: 'a.xlsx', count: 3, project: 'P-1', field: 'netPay', folder: '/x' },
      ]) {
        const zh = refusalSentence(code, details, 'zh-CN')
        const en = refusalSentence(code, details, 'en')
        expect(zh).toMatch(HAN)
        expect(zh).toMatch(/。$/)
        expect(en).not.toMatch(HAN)
        expect(en).toMatch(/^[“A-Z].*\.$/)
        for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|\[object|“”| {2}/)
        if (code.includes('-')) expect(`${zh}${en}`).not.toContain(code)
      }
    },
  )

  it('names the file and the number that the refusal carries', () => {
    expect(refusalSentence('file-empty', { file: '9月工资表.xls' }, 'zh-CN')).toContain('9月工资表.xls')
    expect(refusalSentence('check-blocks', { count: 5 }, 'en')).toContain('5')
  })

  it('leaves an absent or unknown detail out', () => {
    expect(refusalSentence('file-empty', { file: null, other: 'x' }, 'zh-CN')).toBe(
      '文件是空的。账套没有改动。请选择有内容的表格。',
    )
  })
})

describe('stepWords', () => {
  it.each(STEP_KEYS)('says %s in both languages', key => {
    expect(stepWords(key, 'zh-CN')).toMatch(HAN)
    expect(stepWords(key, 'en')).not.toMatch(HAN)
  })

  it('never shows the key of a step it does not know', () => {
    expect(stepWords('levitate', 'en')).toBe('Working')
  })
})

describe('fieldWords', () => {
  it.each(FIELD_KEYS)('names %s in both languages', key => {
    expect(fieldWords(key, 'zh-CN')).toMatch(HAN)
    expect(fieldWords(key, 'en')).not.toMatch(HAN)
  })

  it('names repeated columns and no raw key', () => {
    expect(fieldWords('day/7', 'en')).toBe('Day 7')
    expect(fieldWords('otherDue/高温补贴', 'zh-CN')).toBe('其他应发 › 高温补贴')
    expect(fieldWords('toString', 'en')).toBeNull()
    expect(refusalSentence('invalid-value', { field: 'netPay' }, 'zh-CN')).toContain('（实发工资）')
  })
})
