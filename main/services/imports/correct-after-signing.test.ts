import { expect, it } from 'vitest'
import {
  confirmAll,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  refusal,
  sign,
} from '../../../test/office.ts'

const payroll = ({ client, project }: Office) =>
  client.months.payroll({ projectId: project.id, period: PERIOD, unmask: false, language: 'zh-CN' })

it('a month corrected after it was signed asks for a new statement that amends the first, which stays as it was', async () => {
  using office = await openOffice()
  await importMonth(office)
  await confirmAll(office)
  const first = await sign(office)
  const { client, project } = office
  const imported = (await client.imports.list({ language: 'zh-CN' })).find(
    view => view.sheets[0]?.kind === 'payroll',
  )
  const undoing = client.imports.undo({ id: imported?.id ?? '', language: 'zh-CN' })
  expect(await refusal(undoing)).toMatchObject({ code: 'import-built-upon' })

  const [line] = (await payroll(office)).rows
  await client.months.editLine({ lineId: line?.id ?? '', field: 'remark', text: '更正' })
  await client.months.editLine({
    lineId: line?.id ?? '',
    field: 'grossPay',
    text: (((line?.grossPay ?? 0) + 100) / 100).toFixed(2),
  })
  await client.months.editLine({
    lineId: line?.id ?? '',
    field: 'netPay',
    text: (((line?.netPay ?? 0) + 100) / 100).toFixed(2),
  })
  const again = await client.statements.preview({ projectId: project.id, period: PERIOD })
  expect(again.signed).toBe(false)
  expect(again.amends).toBe(first.digest)
  expect(again.obstacles.map(({ code }) => code)).toContain('lines-not-confirmed')
  const statements = await client.statements.list({ projectId: project.id, period: PERIOD })
  expect(statements.map(({ digest }) => digest)).toEqual([first.digest])
})
