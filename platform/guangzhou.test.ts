import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendGuangzhou } from '../sync/guangzhou/client.ts'
import { encodeCall } from '../sync/guangzhou/codec/encode.ts'
import { cityConnection, exampleFields, NOW, send, stateOf } from '../test/drill-client.ts'
import { type Platform, startPlatform } from './server.ts'

let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
})
afterAll(() => platform.close())

/** The tests of this block build on each other, in the order a real month does. */
describe('the city door, in order', () => {
  it('knows nobody at first: no worker before his team, no movement or attendance before the worker', async () => {
    const unknown = [
      ['workerSave', '2001'],
      ['teamUpdate', '2001'],
      ['workerUpdate', '2002'],
      ['enterExit', '2001'],
      ['attendance', '2002'],
    ] as const
    for (const [name, code] of unknown) {
      expect(await send(platform, name)).toMatchObject({ kind: 'rejected', code, parked: false })
    }
    expect(await stateOf(platform)).toMatchObject({ teams: [], workers: [], movements: 0, punches: 0 })
  })

  it('takes team, worker, entry and attendance', async () => {
    for (const name of ['teamSave', 'workerSave', 'enterExit', 'attendance'] as const) {
      expect(await send(platform, name)).toMatchObject({ kind: 'accepted' })
    }
    const state = await stateOf(platform)
    expect(state).toMatchObject({ movements: 1, punches: 1, repeatedPunches: 0 })
    expect(state.teams).toMatchObject([{ name: '张三木工班组', workers: 2 }])
  })

  it('takes the same roster calls again without doubling, and changes what changed', async () => {
    for (const name of ['teamSave', 'teamUpdate', 'workerSave', 'workerUpdate'] as const) {
      expect(await send(platform, name, { name: '李四四' })).toMatchObject({ kind: 'accepted' })
    }
    const state = await stateOf(platform)
    expect(state.teams).toMatchObject([{ name: '李四四', workers: 2 }])
    expect(state.workers).toHaveLength(2)
  })

  it('shows a repeated attendance record', async () => {
    await send(platform, 'attendance')
    expect(await stateOf(platform)).toMatchObject({ punches: 2, repeatedPunches: 1 })
  })

  it('refuses attendance ahead of its clock in the words known of the city, and a movement after today', async () => {
    const early = await send(platform, 'attendance', { atteTime: '20260415120001' })
    expect(early).toMatchObject({ kind: 'rejected', code: '2004' })
    expect(early.kind === 'rejected' && early.message).toContain('考勤时间超前')
    expect(await send(platform, 'attendance', { atteTime: '20260415120000' })).toMatchObject({
      kind: 'accepted',
    })
    expect(await send(platform, 'enterExit', { doDate: '20260416' })).toMatchObject({ code: '2005' })
  })

  it('refuses a movement in a team that is not the worker’s', async () => {
    const teamCode = '990101199303030030Z02'
    await send(platform, 'teamSave', { teamCode, leaderIdcard: '990101199303030030', workType: 'Z02' })
    expect(await send(platform, 'enterExit', { teamCode })).toMatchObject({ code: '2003' })
  })

  it('masks people in what it shows, and says 演练', async () => {
    const page = await (await fetch(platform.url)).text()
    const state = JSON.stringify(await stateOf(platform))
    for (const text of [page, state]) {
      expect(text).toContain('990101********0029')
      expect(text).not.toMatch(/990101199|62000000|1300000/)
    }
    expect(page).toContain('演练平台')
  })
})

describe('the city door refuses', () => {
  const post = async (body: string, path = 'smz/enterExit/save') => {
    const response = await fetch(platform.guangzhou.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    expect(response.headers.get('x-xinzhang-drill')).toBe('1')
    const answer = await response.json()
    expect(answer.resultDesc).toMatch(/^【演练】/)
    return answer.resultCode
  }
  const encoded = (settings = cityConnection(platform)) => {
    const request = encodeCall('enterExit', exampleFields('enterExit'), settings, NOW)
    if (!request.ok) throw new Error('the example is incomplete')
    return request.body
  }

  it('a changed parameter, a wrong key, an unknown access number', async () => {
    const connection = cityConnection(platform)
    expect(await post(encoded().replace('type=0', 'type=1'))).toBe('1003')
    expect(await post('')).toBe('1002')
    const wrongKey = { ...connection, credentials: { ...connection.credentials, key: 'k'.repeat(32) } }
    expect(
      await sendGuangzhou(wrongKey, 'enterExit', exampleFields('enterExit'), NOW, { timeoutMs: 5_000 }),
    ).toMatchObject({
      kind: 'rejected',
      parked: true,
    })
  })

  it('fields outside the tables, naming them but not their values', async () => {
    const codeTables = { workType: { 木工: 'Z99' }, bank: { 某银行: '1' } }
    const connection = { ...cityConnection(platform), codeTables }
    const fields = exampleFields('workerSave', { workType: 'Z99', cardBank: '1' })
    const outcome = await sendGuangzhou(connection, 'workerSave', fields, NOW, { timeoutMs: 5_000 })
    expect(outcome).toMatchObject({ kind: 'rejected', code: '1001', parked: false })
    expect(outcome.kind === 'rejected' && outcome.message).toBe(
      '【演练】参数错误：工资卡开户行代码代码不存在；工种代码代码不存在',
    )
  })

  it('what is not sent at all when the connection’s own tables do not know it', async () => {
    const outcome = await send(platform, 'workerSave', { workType: 'Z99' })
    expect(outcome).toEqual({
      kind: 'invalid',
      problems: [{ field: 'workType', label: '工种代码', fault: 'code-unknown' }],
    })
  })

  it('nothing of a GET with the same parameters: both ways are published', async () => {
    await send(platform, 'teamSave')
    await send(platform, 'workerSave')
    const response = await fetch(`${platform.guangzhou.base}smz/enterExit/save?${encoded()}`)
    expect(await response.json()).toMatchObject({ resultCode: '0' })
  })
})
