import { describe, expect, it } from 'vitest'
import { ImportRule } from '../inspection.ts'
import { importProblemSentence } from './import-problems.ts'

const HAN = /\p{Script=Han}/u

describe('importProblemSentence', () => {
  it.each(ImportRule.options)('says %s in both languages, with and without facts', rule => {
    for (const [field, params] of [
      [null, {}],
      [
        'netPay',
        { field: 'netPay', columns: 'C, D', row: 7, count: 3, reason: 'error-value', value: '#N/A' },
      ],
    ] as const) {
      const problem = { rule, severity: 'warn', cell: 'C6', field, params: { ...params } } as const
      const zh = importProblemSentence(problem, 'zh-CN')
      const en = importProblemSentence(problem, 'en')
      expect(zh).toMatch(HAN)
      expect(zh).toMatch(/。$/)
      expect(en).not.toMatch(HAN)
      expect(en).toMatch(/\.$/)
      for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|imp-/)
    }
  })
})
