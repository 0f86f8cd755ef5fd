import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALLS, type CallName } from './calls.ts'
import { decodeCall } from './decode.ts'
import { encodeCall, type GuangzhouSettings } from './encode.ts'
import { EXAMPLE_FIELDS, SETTINGS } from './example.test-data.ts'

const NOW = new Date('2026-03-02T00:00:00.123Z')
const names = Object.keys(CALLS) as CallName[]

function bodyOf(name: CallName, fields: Record<string, string | null>, settings = SETTINGS): URLSearchParams {
  const request = encodeCall(name, fields, settings, NOW)
  if (!request.ok) throw new Error(JSON.stringify(request.problems))
  return new URLSearchParams(request.body)
}

function faults(
  name: CallName,
  change: Record<string, string | null>,
  settings: GuangzhouSettings = SETTINGS,
) {
  const request = encodeCall(name, { ...EXAMPLE_FIELDS[name], ...change }, settings, NOW)
  return request.ok ? [] : request.problems.map(problem => `${problem.field} ${problem.fault}`)
}

const decode = (name: CallName, body: string, settings = SETTINGS) =>
  decodeCall(CALLS[name], body, settings.credentials, settings.codeTables)

describe('a request', () => {
  it.each(names)('of %s decodes to the same fields', name => {
    const body = bodyOf(name, EXAMPLE_FIELDS[name]).toString()
    expect(decode(name, body)).toEqual({ ok: true, fields: EXAMPLE_FIELDS[name] })
  })

  it('encrypts exactly the sensitive fields, head pictures among them by default', () => {
    const encrypted = names.map(name => [
      name,
      [...bodyOf(name, EXAMPLE_FIELDS[name])]
        .filter(([, value]) => value.startsWith('des:'))
        .map(([field]) => field)
        .sort(),
    ])
    const team = ['leaderCardNum', 'leaderHeadImg', 'leaderIdcard', 'teamCode']
    const worker = ['cardNum', 'headImg', 'idcard', 'teamCode']
    expect(Object.fromEntries(encrypted)).toEqual({
      teamSave: team,
      teamUpdate: team,
      workerSave: worker,
      workerUpdate: worker,
      enterExit: ['idcard', 'teamCode'],
      attendance: ['builderIdcard'],
    })
  })

  it('sends a head picture in clear where the connection says so, and is understood', () => {
    const settings: GuangzhouSettings = { ...SETTINGS, sendInClear: ['headImg'] }
    const body = bodyOf('workerSave', EXAMPLE_FIELDS.workerSave, settings)
    expect(body.get('headImg')).toBe('https://pictures.example/1.jpg')
    expect(decode('workerSave', body.toString())).toMatchObject({ ok: true })
    const team = bodyOf('teamSave', EXAMPLE_FIELDS.teamSave, settings)
    expect(team.get('leaderHeadImg')).toMatch(/^des:/)
  })

  it('sends no empty parameter', () => {
    const fields = { ...EXAMPLE_FIELDS.attendance, atteImage: '' }
    expect(bodyOf('attendance', fields).has('atteImage')).toBe(false)
    expect(bodyOf('attendance', { ...fields, atteImage: null }).has('atteImage')).toBe(false)
  })

  it('carries the device maker number in attendance only', () => {
    expect(bodyOf('attendance', EXAMPLE_FIELDS.attendance).get('factoryNum')).toBe(
      SETTINGS.credentials.factoryNum,
    )
    expect(bodyOf('enterExit', EXAMPLE_FIELDS.enterExit).has('factoryNum')).toBe(false)
    const credentials = { ...SETTINGS.credentials, factoryNum: null }
    expect(faults('attendance', {}, { ...SETTINGS, credentials })).toEqual(['factoryNum missing'])
  })
})

describe('a request is stopped before sending', () => {
  it.each(
    names.flatMap(name =>
      CALLS[name].fields.filter(spec => spec.required).map(spec => [name, spec.name] as const),
    ),
  )('in %s without %s', (name, field) => {
    expect(faults(name, { [field]: null })).toEqual([`${field} missing`])
  })

  it.each([
    ['workerSave', { workType: '240' }, 'workType code-unknown'],
    ['workerSave', { workType: '木工' }, 'workType code-unknown'],
    ['workerSave', { cardBank: '102' }, 'cardBank code-unknown'],
    ['workerSave', { sex: '男' }, 'sex not-in-list'],
    ['workerSave', { safetyEdu: '1' }, 'safetyEdu not-in-list'],
    ['workerSave', { sex: 'toString' }, 'sex not-in-list'],
    ['workerSave', { birthday: '19900230' }, 'birthday not-a-date'],
    ['workerSave', { birthday: '1990-01-01' }, 'birthday not-a-date'],
    ['workerSave', { name: '张'.repeat(31) }, 'name too-long'],
    ['workerSave', { phone: '130000000001' }, 'phone too-long'],
    ['workerSave', { idcard: '9'.repeat(72) }, 'idcard too-long'],
    ['workerSave', { address: '\ud800' }, 'address unreadable-text'],
    ['workerSave', { socialNo: '1' }, 'socialNo unknown-field'],
    ['enterExit', { type: '2' }, 'type not-in-list'],
    ['attendance', { checkType: '0' }, 'checkType not-in-list'],
    ['attendance', { atteTime: '20260302250000' }, 'atteTime not-a-date'],
  ] as const)('%s with %j', (name, change, fault) => {
    expect(faults(name, { ...change })).toEqual([fault])
  })

  it('by lengths as sent: an encrypted value of 71 bytes still fits 150 characters', () => {
    expect(faults('workerSave', { idcard: '9'.repeat(71) })).toEqual([])
  })

  it('when the connection has no code table at all', () => {
    expect(faults('workerSave', {}, { ...SETTINGS, codeTables: {} })).toEqual([
      'cardBank code-unknown',
      'workType code-unknown',
    ])
  })
})

describe('the receiver refuses', () => {
  const body = () => bodyOf('attendance', EXAMPLE_FIELDS.attendance)
  const failure = (params: URLSearchParams, settings = SETTINGS) => {
    const decoded = decode('attendance', params.toString(), settings)
    return decoded.ok ? null : decoded.failure
  }

  it('any changed parameter', () => {
    for (const name of [...body().keys()].filter(key => key !== 'accessNo')) {
      const changed = body()
      changed.set(name, `${changed.get(name)}1`)
      expect(failure(changed)).toEqual({ kind: 'sign-wrong' })
    }
  })

  it('another access number, another key, a repeated or a missing parameter', () => {
    const other = body()
    other.set('accessNo', 'x'.repeat(32))
    expect(failure(other)).toEqual({ kind: 'access-unknown' })
    const credentials = { ...SETTINGS.credentials, key: 'another-key-of-any-length' }
    expect(failure(body(), { ...SETTINGS, credentials })).toEqual({ kind: 'sign-wrong' })
    const twice = body()
    twice.append('atteTime', '20260302073000')
    expect(failure(twice)).toEqual({ kind: 'repeated-parameter', field: 'atteTime' })
    const unsigned = body()
    unsigned.delete('sign')
    expect(failure(unsigned)).toEqual({ kind: 'sign-wrong' })
  })

  it('takes an unsigned picture', () => {
    const pictured = body()
    pictured.set('atteImage', 'AAAA')
    expect(failure(pictured)).toBeNull()
  })

  it('whatever is thrown at it, without throwing', () => {
    const pair = fc.tuple(fc.constantFrom('accessNo', 'sign', 'idcard', 'type', '__proto__', ''), fc.string())
    fc.assert(
      fc.property(fc.array(pair), pairs => {
        expect(decode('enterExit', new URLSearchParams(pairs).toString()).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(decode('enterExit', text).ok).toBe(false)
      }),
    )
  })
})
