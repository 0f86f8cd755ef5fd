import { afterEach, beforeEach, expect, it } from 'vitest'
import { RULES } from '../../../rules/index.ts'
import { idNumberOf } from '../../../samples/numbers.ts'
import {
  follow,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  refusal,
} from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const check = (parameters?: string) =>
  follow(
    office.client.checks.run({ projectId: office.project.id, period: PERIOD, parameters, language: 'zh-CN' }),
  )

const key = 'wage.minimum.guangzhou.month'
const fileOfParameters = (rows: object[]) => JSON.stringify({ version: '试算-1', rows })
const minimum = {
  effectiveFrom: '2013-05-01',
  value: 9_000_000,
  unit: 'fen',
  source: '',
  confidence: 'inferred',
}

it('a parameter file of one key is laid over the built-in thresholds', async () => {
  await importMonth(office)
  const plain = await check()
  const dear = await check(fileOfParameters([{ ...minimum, key }]))
  expect(dear.parameters).toBe(`${plain.parameters}+试算-1`)
  const below = (report: typeof plain) =>
    report.findings.filter(finding => finding.rule === 'mwg-monthly-full').length
  expect(below(dear)).toBeGreaterThan(below(plain))
  const readers = new Set(RULES.filter(rule => rule.parameters.includes(key)).map(rule => rule.id))
  const others = (report: typeof plain) =>
    report.findings.filter(finding => !readers.has(finding.rule)).map(finding => finding.id)
  expect(others(dear)).toEqual(others(plain))
  expect(dear.notChecked.map(each => each.rule)).toEqual(plain.notChecked.map(each => each.rule))
})

it('a rule that is named is asked whatever step the month has reached', async () => {
  await importMonth(office)
  const named = (rule: string) =>
    follow(
      office.client.checks.run({
        projectId: office.project.id,
        period: PERIOD,
        rules: [rule],
        language: 'zh-CN',
      }),
    )
  const plain = await check()
  expect(plain.findings.filter(({ rule }) => rule === 'sig-worker-missing')).toEqual([])
  expect((await named('sig-worker-missing')).summary.block).toBeGreaterThan(0)
  expect((await named('plt-worker-fields')).notChecked).toMatchObject([{ needs: 'outgoing', rows: null }])
})

it('a parameter file that is none, or names an unknown threshold, is refused', async () => {
  for (const text of ['{', '{}', fileOfParameters([{ ...minimum, key: 'wage.unknown' }])])
    expect(await refusal(check(text))).toMatchObject({ code: 'invalid-value' })
})

it('an amount with a third decimal is found at its cell, with its source named in full', async () => {
  const id = idNumberOf('990101', '1985-03-04', 7)
  const text = `2026年10月木工班工资表\r\n序号,姓名,身份证号,班组,出勤天数,应发工资,扣款合计,实发工资\r\n1,甲一,${id},木工班,22,6068.965517,0,6068.97\r\n2,甲二,${idNumberOf('990101', '1985-03-04', 9)},木工班,22,6000.10,0,6000.10\r\n`
  await importFile(office, { name: '10月.csv', bytes: new TextEncoder().encode(text) }, { period: PERIOD })
  const { findings } = await check()
  const rounded = findings.filter(finding => finding.rule === 'pay-precision')
  expect(rounded.map(finding => finding.at?.cell)).toEqual(['F3'])
  expect(rounded[0]?.message).toContain('四舍五入')
  const cited = findings.find(finding => finding.source.includes('R724'))
  expect(cited?.citation).toContain('《保障农民工工资支付条例》')
})
