import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FaultPlan } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { callNational } from '../../sync/national/client.ts'
import { exampleUpload } from '../../sync/national/codec/example.test-data.ts'
import { type PayrollUpload, payrollData } from '../../sync/national/codec/payroll.ts'
import { presenceOf, queryPayroll } from '../../sync/national/query.ts'
import { NOW, nationalConnection, send, stateOf } from '../drill-client.ts'

/**
 * The platform took the pay rows, its answer was lost, the client showed "not sent" and sent again: every worker stood there twice.
 * The outcome must say that it does not know; asking must find the rows; and a second send, should it happen, must change nothing.
 */
let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  await send(platform, 'teamSave')
  for (const row of exampleUpload(3).details) await send(platform, 'workerSave', { idcard: row.idNumber })
})
afterAll(() => platform.close())

/** Three workers' pay of a month, one month per accident. */
const payOf = (wageMonth: string) => {
  const upload = exampleUpload(3, { wageMonth })
  const details = upload.details.map((row, index) => ({ ...row, thirdPayRollCode: `${wageMonth}-${index}` }))
  return { ...upload, details }
}

async function post(upload: PayrollUpload) {
  const connection = nationalConnection(platform)
  const [data = null] = payrollData(upload, connection.credentials.secret)
  return callNational(connection, 'Payroll.Add', data, NOW, { timeoutMs: 1_000 })
}

async function presence(upload: PayrollUpload) {
  const { projectCode, corpCode, corpName, wageMonth: payMonth } = upload
  const scope = { projectCode, corpCode, corpName, payMonth }
  const found = await queryPayroll(nationalConnection(platform), scope, NOW, { timeoutMs: 5_000 })
  const codes = upload.details.map(row => row.thirdPayRollCode)
  return found.kind === 'rows' ? presenceOf(codes, found.rows) : found.kind
}

describe('pay whose answer was lost', () => {
  it.each([
    ['2025-01', { kind: 'drop-answer' }],
    ['2025-02', { kind: 'truncate' }],
    ['2025-03', { kind: 'delay', ms: 3_000 }],
  ])(
    '%s after it took effect (%j) is uncertain, is found by asking, and is not doubled by sending again',
    async (month, fault) => {
      platform.setFaults(FaultPlan.parse({ faults: [{ ...fault, call: 'Payroll.Add' }] }))
      const upload = payOf(month)
      expect(await post(upload)).toMatchObject({ kind: 'uncertain' })
      expect(await presence(upload)).toBe('all')
      expect(await post(upload)).toMatchObject({ kind: 'accepted' })
      const { payrolls } = await stateOf(platform)
      expect(payrolls.filter((row: { payMonth: string }) => row.payMonth === month)).toMatchObject([
        { people: 3, grossPay: 2_400_003, netPay: 2_340_033 },
      ])
    },
  )

  it.each([
    ['2025-04', { kind: 'drop-request' }],
    ['2025-05', { kind: 'captive-portal' }],
    ['2025-06', { kind: 'status', status: 502 }],
  ])('%s before it took effect (%j) is uncertain too, and asking finds nothing', async (month, fault) => {
    platform.setFaults(FaultPlan.parse({ faults: [{ ...fault, call: 'Payroll.Add' }] }))
    const upload = payOf(month)
    expect(await post(upload)).toMatchObject({ kind: 'uncertain' })
    expect(await presence(upload)).toBe('none')
  })
})
