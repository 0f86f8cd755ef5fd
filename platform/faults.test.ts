import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, NOW, send, stateOf } from '../test/drill-client.ts'
import { Fault, FaultPlan, faultSource } from './faults.ts'
import { type Platform, startPlatform } from './server.ts'

let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
})
afterAll(() => platform.close())

const plan = (...faults: unknown[]) => platform.setFaults(FaultPlan.parse({ faults }))
const teamsNow = async () => (await stateOf(platform)).teams.length

describe('an accident on the way', () => {
  it.each([
    [{ kind: 'drop-request' }, { kind: 'uncertain', why: 'connection-broken', answer: null }, 0],
    [{ kind: 'drop-answer' }, { kind: 'uncertain', why: 'connection-broken', answer: null }, 1],
    [{ kind: 'truncate' }, { kind: 'uncertain', why: 'connection-broken', answer: null }, 1],
    [{ kind: 'captive-portal' }, { kind: 'uncertain', why: 'answer-not-understood' }, 0],
    [{ kind: 'status', status: 500 }, { kind: 'uncertain', why: 'server-error' }, 0],
    [{ kind: 'status', status: 503 }, { kind: 'uncertain', why: 'server-error' }, 0],
    [{ kind: 'status', status: 302 }, { kind: 'uncertain', why: 'redirected' }, 0],
    [{ kind: 'status', status: 404 }, { kind: 'uncertain', why: 'answer-not-understood' }, 0],
    [{ kind: 'status', status: 429 }, { kind: 'unreachable', why: 'too-many-requests' }, 0],
    [{ kind: 'status', status: 401 }, { kind: 'rejected', code: 'http-401', parked: true }, 0],
    [
      { kind: 'reject', code: 7, message: '停机' },
      { kind: 'rejected', code: '7', message: '【演练】停机' },
      0,
    ],
    [{ kind: 'reject', code: 8, message: '签名错误' }, { kind: 'rejected', parked: true }, 0],
  ])('%j is told for what it is, with the effect it had', async (fault, outcome, teams) => {
    const before = await teamsNow()
    const teamCode = `990101199001010014Z${before + 10}`
    plan(fault)
    expect(await send(platform, 'teamSave', { teamCode })).toMatchObject(outcome)
    expect(await teamsNow()).toBe(before + teams)
    expect(await send(platform, 'teamSave', { teamCode })).toMatchObject({ kind: 'accepted' })
    expect(await teamsNow()).toBe(before + 1)
  })

  it('an answer that comes too late leaves the effect and no certainty', async () => {
    plan({ kind: 'delay', ms: 2_000, call: 'Team.Query' })
    const query = { projectCode: 'P', pageIndex: 0, pageSize: 50 }
    expect(await call(platform, 'Team.Query', query, 200)).toEqual({
      kind: 'uncertain',
      why: 'no-answer-in-time',
      answer: null,
    })
    expect(await call(platform, 'Team.Query', query)).toMatchObject({ kind: 'accepted' })
  })

  it('meets only the call it was planned for', async () => {
    plan({ kind: 'status', status: 500, call: 'Payroll.Add' })
    expect(await send(platform, 'teamSave')).toMatchObject({ kind: 'accepted' })
    expect(await call(platform, 'Payroll.Add', {})).toMatchObject({ kind: 'uncertain' })
    expect(await call(platform, 'Payroll.Add', {})).toMatchObject({ kind: 'rejected', code: '-1' })
  })
})

describe('a fault plan', () => {
  it('skips and repeats as told, first fitting fault first', () => {
    const next = faultSource(
      FaultPlan.parse({
        faults: [
          { kind: 'drop-answer', call: 'a', skip: 1, times: 2 },
          { kind: 'truncate', call: 'a' },
        ],
      }),
    )
    expect(['a', 'b', 'a', 'a', 'a'].map(name => next(name)?.kind ?? null)).toEqual([
      'truncate',
      null,
      'drop-answer',
      'drop-answer',
      null,
    ])
  })

  it.each([
    { kind: 'delay' },
    { kind: 'explode' },
    { kind: 'status', status: 200 },
    { kind: 'truncate', when: 1 },
  ])('refuses %j', fault => {
    expect(Fault.safeParse(fault).success).toBe(false)
  })
})
