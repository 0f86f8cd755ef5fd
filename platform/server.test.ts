import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, NOW, send, stateOf } from '../test/drill-client.ts'
import { DRILL_CODE_TABLES } from './code-tables.ts'
import { startPlatform } from './server.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drill-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the stand-in', () => {
  it('kept in a folder, has the same credentials and data after a restart', async () => {
    const databaseUrl = join(folder, 'kept')
    const first = await startPlatform({ databaseUrl, now: () => NOW })
    await send(first, 'teamSave')
    await first.close()
    const second = await startPlatform({ databaseUrl, now: () => NOW })
    expect(second.guangzhou.accessNo).toBe(first.guangzhou.accessNo)
    expect(second.national.secret).toBe(first.national.secret)
    expect((await stateOf(second)).teams).toHaveLength(1)
    await second.close()
  })

  it('in memory, has credentials of its own each time, in the documented shapes', async () => {
    const [one, two] = [await startPlatform(), await startPlatform()]
    expect(one.guangzhou.accessNo).not.toBe(two.guangzhou.accessNo)
    expect(one).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      guangzhou: {
        base: `${one.url}/jkgl/`,
        accessNo: expect.stringMatching(/^\S{32}$/),
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        factoryNum: expect.stringMatching(/^\S{32}$/),
      },
      national: {
        url: `${one.url}/open.api`,
        appid: expect.any(String),
        secret: expect.stringMatching(/^\S{32}$/),
      },
    })
    await Promise.all([one.close(), two.close()])
  })

  it('serves its code tables, takes any project code unless told one, and refuses a taken port', async () => {
    const running = await startPlatform()
    expect(await (await fetch(`${running.url}/drill/code-tables`)).json()).toEqual(DRILL_CODE_TABLES)
    const query = { projectCode: 'ANY', pageIndex: 0, pageSize: 50 }
    expect(await call(running, 'Team.Query', query)).toMatchObject({ kind: 'accepted' })
    const port = Number(new URL(running.url).port)
    await expect(startPlatform({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await running.close()
  })
})

const databaseUrl = process.env.XINZHANG_TEST_DATABASE_URL
// Runs where a PostgreSQL is given; everywhere else PGlite, the same engine compiled to WebAssembly, has to do.
describe.skipIf(databaseUrl === undefined)('the stand-in on a real PostgreSQL', () => {
  it('takes a team, a worker and pay, the same payroll twice at once included', async () => {
    const { exampleUpload } = await import('../sync/national/codec/example.test-data.ts')
    const { payrollData } = await import('../sync/national/codec/payroll.ts')
    const { uploadAndAsk } = await import('../test/drill-client.ts')
    const running = await startPlatform({ ...(databaseUrl ? { databaseUrl } : {}), now: () => NOW })
    await send(running, 'teamSave')
    const upload = exampleUpload(2)
    for (const row of upload.details) await send(running, 'workerSave', { idcard: row.idNumber })
    const [data = null] = payrollData(upload, running.national.secret)
    const results = await Promise.all([1, 2, 3].map(() => uploadAndAsk(running, 'Payroll.Add', data)))
    expect(new Set(results.map(result => JSON.stringify(result))).size).toBe(1)
    expect(results[0]).toMatchObject({ state: 'succeeded' })
    expect((await stateOf(running)).payrolls).toMatchObject([{ people: 2 }])
    await running.close()
  })
})
