import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EXCHANGE_FORMAT } from '../../../contract/exchange.ts'
import { inspectFile } from '../../../importers/inspect.ts'
import {
  CORRECTED_PAYROLL,
  follow,
  importFile,
  type Office,
  openOffice,
  PERIOD,
  projectData,
  refusal,
  sample,
} from '../../../test/office.ts'

const fileOf = (content: object) => ({
  name: '工资系统.json',
  bytes: new TextEncoder().encode(JSON.stringify({ format: EXCHANGE_FORMAT, ...content })),
})

/** What another program would hand over instead of a sample workbook. */
async function asExchange(name: string, code: string) {
  const { sheets } = await inspectFile(readFileSync(sample(name)), name)
  return fileOf({
    project: { code },
    sheets: sheets.flatMap(sheet =>
      sheet.kind === 'unknown'
        ? []
        : [
            {
              name: sheet.name,
              kind: sheet.kind,
              ...(sheet.period === null ? {} : { period: sheet.period }),
              ...(sheet.team === null ? {} : { team: sheet.team }),
              ...(sheet.paidOn === null ? {} : { paidOn: sheet.paidOn }),
              rows: sheet.rows.map(row => row.values),
            },
          ],
    ),
  })
}

async function lines({ client, project }: Office) {
  const { rows } = await client.months.payroll({
    projectId: project.id,
    period: PERIOD,
    unmask: true,
    language: 'zh-CN',
  })
  return rows.map(row => [row.name, row.idNumber, row.wageCard, row.grossPay, row.netPay].join(' ')).sort()
}

it('gives the month that the same workbooks give, and is undone as a whole', async () => {
  using sheets = await openOffice()
  using exchange = await openOffice()
  const before = projectData(exchange)
  const ids: string[] = []
  for (const name of ['花名册.xlsx', CORRECTED_PAYROLL]) {
    await importFile(sheets, name)
    const view = await importFile(exchange, await asExchange(name, exchange.project.code))
    expect(view.format).toBe('json')
    ids.unshift(view.id)
  }
  expect(await lines(exchange)).toEqual(await lines(sheets))
  for (const id of ids) await exchange.client.imports.undo({ id, language: 'zh-CN' })
  expect(projectData(exchange)).toBe(before)
})

it('its findings point at row and column of its own list', async () => {
  using office = await openOffice()
  const rows = [
    { name: '甲一', idNumber: '990101198503040016', grossPay: 600_000, netPay: 600_000 },
    { idNumber: '990101198503040032', grossPay: 600_000, netPay: 600_000 },
  ]
  const sheet = { name: '木工班', kind: 'payroll', period: PERIOD, team: '木工班', rows }
  await importFile(office, fileOf({ sheets: [sheet] }))
  const { findings } = await follow(
    office.client.checks.run({ projectId: office.project.id, period: PERIOD, language: 'zh-CN' }),
  )
  const blank = findings.find(finding => finding.rule === 'imp-row-blank-key')
  expect(blank?.at).toEqual({ file: '工资系统.json', sheet: '木工班', cell: 'A2' })
  const ofLine = findings.find(finding => finding.subject.kind === 'line' && finding.at !== null)
  expect(ofLine?.at?.cell).toMatch(/^[A-D]1$/)
})

it('of another project, or with a wrong member, changes nothing', async () => {
  using office = await openOffice()
  const sheet = { name: 's', kind: 'payroll', period: PERIOD, rows: [{ name: '甲', netPay: 1 }] }
  expect(
    await refusal(importFile(office, fileOf({ project: { code: 'OTHER-1' }, sheets: [sheet] }))),
  ).toMatchObject({ code: 'import-nothing-usable' })
  const wrong = { ...sheet, rows: [{ name: '甲', netPay: 0.5 }] }
  expect(await refusal(importFile(office, fileOf({ sheets: [wrong] })))).toMatchObject({
    code: 'exchange-invalid',
    details: { path: 'sheets.0.rows.0.netPay' },
  })
})
