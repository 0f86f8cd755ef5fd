import { describe, expect, it } from 'vitest'
import { decryptField } from './aes-field.ts'
import { dataJson } from './data-json.ts'
import { exampleUpload } from './example.test-data.ts'
import { type PayrollDetail, payrollData, payrollProblems } from './payroll.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const NOW = new Date('2026-04-15T04:00:00Z')

const parsed = (upload: ReturnType<typeof exampleUpload>) =>
  payrollData(upload, SECRET).map(data => JSON.parse(dataJson(data)))

function withRow(change: Partial<PayrollDetail>) {
  const upload = exampleUpload(1)
  return { ...upload, details: upload.details.map(row => ({ ...row, ...change })) }
}

describe('Payroll.Add', () => {
  it.each([
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [60, [20, 20, 20]],
  ])('of %i people makes requests of %j rows, all of one project and team, in order', (people, sizes) => {
    const requests = parsed(exampleUpload(people))
    expect(requests.map(request => request.detailList.length)).toEqual(sizes)
    const codes = requests.flatMap(request =>
      request.detailList.map((row: { thirdPayRollCode: string }) => row.thirdPayRollCode),
    )
    expect(codes).toEqual(exampleUpload(people).details.map(row => row.thirdPayRollCode))
    for (const request of requests) {
      expect(request).toMatchObject({ projectCode: 'GZ-TEST-1', teamSysNo: 1, payMonth: '2026-03' })
    }
  })

  it('sends a row as the standard names it', () => {
    const [request] = parsed(exampleUpload(1))
    const { idCardNumber, payRollBankCardNumber, payBankCardNumber, ...row } = request.detailList[0]
    expect(row).toEqual({
      idCardType: '01',
      days: 22,
      workHours: 176.5,
      payRollBankCode: '102',
      payRollBankName: '中国工商银行',
      payBankCode: '105',
      payBankName: '中国建设银行',
      totalPayAmount: 8000,
      actualAmount: 7800.1,
      isBackPay: 0,
      balanceDate: '2026-04-15',
      thirdPayRollCode: 'abcdef0123456789-000',
    })
    expect(decryptField(idCardNumber, SECRET)).toBe('99010119900101000X')
    expect(decryptField(payRollBankCardNumber, SECRET)).toBe('6200000000000000000')
    expect(decryptField(payBankCardNumber, SECRET)).toBe('6200000000000009999')
  })

  it('writes amounts with two decimals and never an unencrypted number', () => {
    const [data] = payrollData(exampleUpload(1), SECRET)
    const text = dataJson(data ?? null)
    expect(text).toContain('"totalPayAmount":8000.00,"actualAmount":7800.10')
    expect(text).not.toMatch(/9901011990|62000000/)
  })

  it('names the month of back pay, and leaves part days to the hours', () => {
    const upload = withRow({ backPayMonth: '2026-02', attendanceDays: 2350, workHours: null })
    const row = parsed(upload)[0].detailList[0]
    expect(row).toMatchObject({ isBackPay: 1, backPayMonth: '2026-02' })
    expect(row).not.toHaveProperty('days')
    expect(row).not.toHaveProperty('workHours')
  })
})

describe('what the platform would refuse', () => {
  const of = (upload: ReturnType<typeof exampleUpload>) =>
    payrollProblems(upload, NOW).map(problem => `${problem.detail} ${problem.field} ${problem.fault}`)

  it('is nothing in a sound upload', () => {
    expect(of(exampleUpload(45))).toEqual([])
  })

  it.each([
    [withRow({ idNumber: '' }), '0 idCardNumber missing'],
    [withRow({ wageCard: '' }), '0 payRollBankCardNumber missing'],
    [withRow({ wageCard: '6'.repeat(31) }), '0 payRollBankCardNumber too-long'],
    [withRow({ bankCode: '' }), '0 payRollBankCode missing'],
    [withRow({ bankCode: '10200' }), '0 payRollBankCode too-long'],
    [withRow({ thirdPayRollCode: 'x'.repeat(51) }), '0 thirdPayRollCode too-long'],
    [withRow({ grossPay: 0.5 }), '0 totalPayAmount out-of-range'],
    [withRow({ netPay: -1 }), '0 actualAmount out-of-range'],
    [withRow({ workHours: 100_000 }), '0 workHours out-of-range'],
    [exampleUpload(1, { wageMonth: '2026-05' }), 'null payMonth in-the-future'],
    [exampleUpload(1, { paidOn: '2026-04-16' }), 'null balanceDate in-the-future'],
    [exampleUpload(1, { corpCode: '' }), 'null corpCode missing'],
    [exampleUpload(0), 'null detailList missing'],
  ])('is said before sending (%#)', (upload, problem) => {
    expect(of(upload)).toEqual([problem])
  })

  it('is a row number used twice, and the day is Beijing’s', () => {
    const upload = exampleUpload(2)
    const details = upload.details.map(row => ({ ...row, thirdPayRollCode: 'same' }))
    expect(of({ ...upload, details })).toEqual(['1 thirdPayRollCode stands-twice'])
    const lastOfMonth = exampleUpload(1, { wageMonth: '2026-05', paidOn: '2026-05-01' })
    expect(payrollProblems(lastOfMonth, new Date('2026-04-30T16:00:00Z'))).toEqual([])
  })
})
