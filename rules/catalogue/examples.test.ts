import { describe, expect, test } from 'vitest'
import type { Finding } from '../../contract/finding.ts'
import { checkMonth } from '../engine.ts'
import type { Example } from '../example.ts'
import type { Rule } from '../rule.ts'
import { showFinding } from '../show.ts'
import { changedMonth } from './example-month.ts'
import { RULES } from './index.ts'

function check(rule: Rule, example: Example) {
  return checkMonth(changedMonth(example.change), { rules: [rule], stage: rule.stage ?? 'prepare' })
}

const run = (rule: Rule, example: Example): Finding[] => check(rule, example).findings

const cellText = ({ at }: Finding) => (at === null ? null : `${at.sheet}!${at.cell}`)

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test('the smallest failing case is found at its cells', () => {
    const found = run(rule, rule.examples.fails)
    const expected = rule.examples.fails.finds.map(({ cell, severity = rule.severity[0] }) => ({
      cell,
      severity,
    }))
    expect(found.map(finding => ({ cell: cellText(finding), severity: finding.severity }))).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    expect(new Set(found.map(finding => finding.rule))).toEqual(new Set([id]))
    expect(new Set(found.map(finding => finding.id)).size).toBe(found.length)
  })

  test('the near miss passes', () => {
    // A near miss that was never judged would prove nothing.
    expect(check(rule, rule.examples.passes)).toEqual({ findings: [], notChecked: [] })
    expect(rule.examples.passes.finds).toEqual([])
  })

  test('what it says is complete in both languages and gives no number away', () => {
    for (const finding of run(rule, rule.examples.fails)) {
      expect(rule.severity).toContain(finding.severity)
      for (const language of ['zh-CN', 'en'] as const) {
        const shown = showFinding(finding, language)
        const said = [shown.message, shown.actual, shown.expected].join('\n')
        expect(said).not.toMatch(/[{}]|undefined|null|NaN/)
        expect(`${said}${JSON.stringify(finding.params)}`).not.toMatch(/\d{15}/)
        expect(shown.message).not.toBe('')
        if (language === 'en') expect(said.replace(/“.*?”/g, '')).not.toMatch(/[。，；：]/)
      }
    }
  })
})
