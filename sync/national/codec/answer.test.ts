import { describe, expect, it } from 'vitest'
import { readAnswer, readAsyncResult, readPage, readRequestSerial } from './answer.ts'
import { PayrollRow } from './query-rows.ts'

describe('an answer', () => {
  it.each([
    ['{"code":0,"message":"成功"}', { kind: 'accepted' }],
    ['{"code":"0"}', { kind: 'accepted' }],
    ['{"code":-5,"message":"访问超限"}', { kind: 'busy' }],
    [
      '{"code":-1,"message":"参数错误"}',
      { kind: 'rejected', code: '-1', message: '参数错误', parked: false },
    ],
    ['{"code":-2}', { kind: 'rejected', code: '-2', message: '', parked: true }],
    ['{"code":-3}', { kind: 'rejected', code: '-3', message: '', parked: true }],
    ['{"code":-4}', { kind: 'rejected', code: '-4', message: '', parked: true }],
    ['{"code":9999,"message":"错误"}', { kind: 'not-understood' }],
    ['<html></html>', { kind: 'not-understood' }],
    ['{"resultCode":0}', { kind: 'not-understood' }],
    ['{"code":0', { kind: 'not-understood' }],
    ['null', { kind: 'not-understood' }],
  ])('%s', (text, reading) => {
    expect(readAnswer(text)).toEqual(reading)
  })

  it('gives the serial of an upload', () => {
    expect(readRequestSerial('{"code":0,"data":{"requestSerialCode":"payroll-add-1"}}')).toBe('payroll-add-1')
    expect(readRequestSerial('{"code":0,"data":{}}')).toBeNull()
    expect(readRequestSerial('<html>')).toBeNull()
  })

  it.each([
    ['{"code":0,"data":{"status":0}}', { state: 'waiting' }],
    [
      '{"code":0,"data":{"status":"10","result":"工人不在项目"}}',
      { state: 'failed', reason: '工人不在项目' },
    ],
    [
      '{"code":0,"data":{"status":20,"result":{"teamSysNo":7}}}',
      { state: 'succeeded', result: '{"teamSysNo":7}' },
    ],
    ['{"code":0,"data":{"status":30}}', { state: 'not-understood' }],
    ['{"code":0,"data":{"status":null}}', { state: 'not-understood' }],
    ['{"code":0}', { state: 'not-understood' }],
    ['<html>', { state: 'not-understood' }],
  ])('of the asynchronous kind %s', (text, state) => {
    expect(readAsyncResult(text)).toEqual(state)
  })
})

describe('a page', () => {
  const page = (row: object) =>
    JSON.stringify({ code: 0, data: { pageIndex: 0, pageSize: 50, totalCount: 1, rows: [row] } })
  const row = {
    payRollCode: 1,
    thirdPayRollCode: 'a',
    payMonth: '2026-03',
    totalPayAmount: 8000.1,
    actualAmount: '7999.99',
  }

  it('gives amounts in fen', () => {
    expect(readPage(page(row), PayrollRow)?.rows[0]).toMatchObject({
      payRollCode: '1',
      totalPayAmount: 800_010,
      actualAmount: 799_999,
    })
  })

  it.each([
    { ...row, totalPayAmount: 1.005 },
    { ...row, actualAmount: '1e3' },
    { ...row, thirdPayRollCode: null },
  ])('is not understood with a row it cannot read (%#)', wrong => {
    expect(readPage(page(wrong), PayrollRow)).toBeNull()
  })
})
