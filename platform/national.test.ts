import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decryptField } from '../sync/national/codec/aes-field.ts'
import { readPage } from '../sync/national/codec/answer.ts'
import { exampleUpload } from '../sync/national/codec/example.test-data.ts'
import { type PayrollUpload, payrollData } from '../sync/national/codec/payroll.ts'
import { ProjectWorkerRow } from '../sync/national/codec/query-rows.ts'
import { presenceOf, queryPayroll, queryTeams } from '../sync/national/query.ts'
import { call, NOW, nationalConnection, send, stateOf, uploadAndAsk } from '../test/drill-client.ts'
import { type Platform, startPlatform } from './server.ts'

const OPTIONS = { timeoutMs: 5_000 }
let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW, project: { code: 'GZ-TEST-1', name: '虚构项目' } })
  await send(platform, 'teamSave')
  for (const row of exampleUpload(60).details) {
    await send(platform, 'workerSave', { idcard: row.idNumber })
  }
})
afterAll(() => platform.close())

const secret = () => platform.national.secret
const scope = { projectCode: 'GZ-TEST-1', corpCode: '91440101MA5CXXXXX0', corpName: '虚构劳务有限公司' }

async function post(upload: PayrollUpload) {
  const results = []
  for (const data of payrollData(upload, secret())) {
    results.push(await uploadAndAsk(platform, 'Payroll.Add', data))
  }
  return results
}
const rowsOf = (payMonth: string) =>
  queryPayroll(nationalConnection(platform), { ...scope, payMonth }, NOW, OPTIONS)

describe('teams and workers', () => {
  it('registered at the city door are known at the national one', async () => {
    const found = await queryTeams(
      nationalConnection(platform),
      { projectCode: 'GZ-TEST-1', teamName: '张三木工班组' },
      NOW,
      OPTIONS,
    )
    expect(found).toMatchObject({ kind: 'rows', rows: [{ teamSysNo: 1, teamName: '张三木工班组' }] })
    const outcome = await call(platform, 'ProjectWorker.Query', {
      projectCode: 'GZ-TEST-1',
      teamSysNo: 1,
      pageIndex: 1,
      pageSize: 50,
    })
    const page = outcome.kind === 'accepted' ? readPage(outcome.answer.body, ProjectWorkerRow) : null
    expect(page).toMatchObject({ totalCount: 61, pageIndex: 1 })
    expect(page?.rows).toHaveLength(11)
    const numbers = page?.rows.map(row => decryptField(row.idCardNumber, secret()))
    expect(numbers?.every(number => number?.startsWith('990101'))).toBe(true)
  })

  it('can be added at the national door, once per name', async () => {
    const team = { ...scope, teamName: '国标班组' }
    expect(await uploadAndAsk(platform, 'Team.Add', team)).toEqual({
      state: 'succeeded',
      result: '{"teamSysNo":2}',
    })
    expect(await uploadAndAsk(platform, 'Team.Add', team)).toMatchObject({ state: 'failed' })
  })
})

describe('a month of pay', () => {
  it('is posted in twenties and read back to the fen, over several pages', async () => {
    const upload = exampleUpload(60)
    const results = await post(upload)
    expect(results.map(result => result.state)).toEqual(['succeeded', 'succeeded', 'succeeded'])
    const found = await rowsOf('2026-03')
    if (found.kind !== 'rows') throw new Error(found.kind)
    const sent = new Map(upload.details.map(row => [row.thirdPayRollCode, [row.grossPay, row.netPay]]))
    const read = new Map(
      found.rows.map(row => [row.thirdPayRollCode, [row.totalPayAmount, row.actualAmount]]),
    )
    expect(read).toEqual(sent)
    expect(found.rows[0]?.payRollCode).toMatch(/^202603\d{16}$/)
  })

  it('is not doubled by sending it again, and answers the same number', async () => {
    const first = await post(february())
    const again = await post(february())
    expect(again).toEqual(first)
    const found = await rowsOf('2026-02')
    expect(found.kind === 'rows' && found.rows).toHaveLength(3)
  })

  it('refuses the same numbers with other content', async () => {
    const changed = february()
    const details = changed.details.map(row => ({ ...row, netPay: row.netPay + 1 }))
    expect(await post({ ...changed, details })).toEqual([
      { state: 'failed', reason: '【演练】[thirdPayRollCode]已存在且内容不同' },
    ])
  })

  it('is refused as a whole with the reason when a worker is not on the project', async () => {
    const upload = exampleUpload(2, { wageMonth: '2026-01' })
    const details = upload.details.map((row, index) => ({
      ...row,
      idNumber: index === 0 ? '990101198001010019' : row.idNumber,
      thirdPayRollCode: `january-${index}`,
    }))
    expect(await post({ ...upload, details })).toEqual([
      { state: 'failed', reason: '【演练】有 1 名工人不在该项目中' },
    ])
    expect(await rowsOf('2026-01')).toEqual({ kind: 'rows', rows: [] })
  })

  it.each([
    [{ wageMonth: '2026-05' }, '【演练】[payMonth]不能晚于当前日期'],
    [{ paidOn: '2026-04-16' }, '【演练】[balanceDate]不能晚于当前日期'],
    [{ teamSysNo: 99 }, '【演练】[teamSysNo]不存在'],
  ] as const)('is refused later for %j', async (change, reason) => {
    expect(await post(exampleUpload(1, change))).toEqual([{ state: 'failed', reason }])
  })

  it('is refused at once with more than twenty rows, a foreign project or a clear ID number', async () => {
    const base = { ...scope, teamSysNo: 1, payMonth: '2026-03' }
    const [data] = payrollData(exampleUpload(1), secret())
    const detail = Object(data).detailList[0]
    const over = await call(platform, 'Payroll.Add', { ...base, detailList: Array(21).fill(detail) })
    expect(over).toMatchObject({ kind: 'rejected', code: '-1', message: '【演练】[detailList]格式错误' })
    const elsewhere = await call(platform, 'Payroll.Add', { ...base, projectCode: 'X', detailList: [detail] })
    expect(elsewhere).toMatchObject({ kind: 'rejected', message: '【演练】[projectCode]不存在' })
    const clear = { ...detail, idCardNumber: '990101199001010014' }
    expect(await call(platform, 'Payroll.Add', { ...base, detailList: [clear] })).toMatchObject({
      message: '【演练】[detailList.0.idCardNumber]格式错误',
    })
  })

  it('is shown on the page and in the state, in fen, without people', async () => {
    const state = await stateOf(platform)
    expect(state.payrolls.filter((row: { payMonth: string }) => row.payMonth === '2026-02')).toMatchObject([
      { people: 3, grossPay: 2_400_003, netPay: 2_340_033 },
    ])
    const page = await (await fetch(platform.url)).text()
    expect(page).toContain('23,400.33')
  })
})

function february(): PayrollUpload {
  const upload = exampleUpload(3, { wageMonth: '2026-02' })
  const details = upload.details.map((row, index) => ({ ...row, thirdPayRollCode: `february-${index}` }))
  return { ...upload, details }
}

describe('the account', () => {
  it('is parked for a wrong secret, an unknown appid and a method nobody has', async () => {
    const { url, credentials } = nationalConnection(platform)
    const wrong = { ...platform, national: { url, ...credentials, secret: 'f'.repeat(32) } }
    expect(await call(wrong, 'Team.Query', {})).toMatchObject({ kind: 'rejected', code: '-2', parked: true })
    const unknown = { ...platform, national: { url, ...credentials, appid: 'x' } }
    expect(await call(unknown, 'Team.Query', {})).toMatchObject({
      kind: 'rejected',
      code: '-3',
      parked: true,
    })
  })

  it('tells how much of an upload is there', async () => {
    const found = await rowsOf('2026-02')
    const rows = found.kind === 'rows' ? found.rows : []
    expect(presenceOf(['february-0', 'february-2'], rows)).toBe('all')
    expect(presenceOf(['february-0', 'other'], rows)).toBe('some')
    expect(presenceOf(['other'], rows)).toBe('none')
  })
})
