import type { PayrollDetail, PayrollUpload } from './payroll.ts'

/** Fictional pay of as many workers as asked for. */
export function exampleUpload(people: number, change: Partial<PayrollUpload> = {}): PayrollUpload {
  const details = Array.from({ length: people }, (_, index): PayrollDetail => {
    const serial = String(index).padStart(3, '0')
    return {
      idDocType: 'residentId',
      idNumber: `99010119900101${serial}X`,
      attendanceDays: 2200,
      workHours: 17650,
      wageCard: `6200000000000000${serial}`,
      bankCode: '102',
      bankName: '中国工商银行',
      grossPay: 800_000 + index,
      netPay: 780_010 + index,
      backPayMonth: null,
      thirdPayRollCode: `abcdef0123456789-${serial}`,
    }
  })
  return {
    projectCode: 'GZ-TEST-1',
    corpCode: '91440101MA5CXXXXX0',
    corpName: '虚构劳务有限公司',
    teamSysNo: 1,
    wageMonth: '2026-03',
    paidOn: '2026-04-15',
    payer: { accountNo: '6200000000000009999', bankCode: '105', bankName: '中国建设银行' },
    details,
    ...change,
  }
}
