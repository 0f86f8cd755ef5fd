import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from './answer.ts'

describe('an answer', () => {
  it.each(['{"resultCode":"0","resultDesc":"成功"}', '{"resultCode":0}', '\ufeff{"resultCode":"0","id":7}'])(
    'is a yes: %s',
    text => {
      expect(readAnswer(text)).toEqual({ kind: 'accepted' })
    },
  )

  it('is a no with the platform’s own words', () => {
    expect(readAnswer('{"resultCode":1003,"resultDesc":"考勤时间超前"}')).toEqual({
      kind: 'rejected',
      code: '1003',
      message: '考勤时间超前',
      parked: false,
    })
  })

  it.each(['签名错误', '接入编号不存在', '接入密钥无效', 'sign error'])(
    'parks the connection for %s',
    message => {
      expect(readAnswer(JSON.stringify({ resultCode: '9', resultDesc: message }))).toMatchObject({
        parked: true,
      })
    },
  )

  it.each([
    '',
    '<html><body>请先登录无线网络</body></html>',
    '{"resultCode":"0"',
    '{"code":0}',
    '[]',
    'null',
    '0',
    '{"resultCode":null}',
    '{"resultCode":0.5}',
    '{"resultCode":"0","resultDesc":{}}',
  ])('says nothing: %s', text => {
    expect(readAnswer(text)).toEqual({ kind: 'not-understood' })
  })

  it('never throws, and never says yes without resultCode 0', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readAnswer(text).kind === 'accepted').toBe(/"resultCode":\s*"?0"?[,}]/.test(text))
      }),
    )
  })
})
