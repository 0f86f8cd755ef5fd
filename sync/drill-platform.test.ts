import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { DRILL_CODE_TABLES } from '../platform/code-tables.ts'
import { startPlatform } from '../platform/server.ts'
import { findDrillPlatform } from './drill-platform.ts'

describe('a stand-in', () => {
  it('is known by its own word at either door, and offers its code tables', async () => {
    const platform = await startPlatform()
    for (const url of [platform.guangzhou.base, platform.national.url]) {
      expect(await findDrillPlatform(url, 5_000)).toEqual({ codeTables: DRILL_CODE_TABLES })
    }
    await platform.close()
    expect(await findDrillPlatform(platform.national.url, 5_000)).toBeNull()
  })

  it('is nothing else that listens here', async () => {
    const server = createServer((_request, response) => response.end('{}'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    expect(await findDrillPlatform(`http://127.0.0.1:${port}/open.api`, 5_000)).toBeNull()
    server.close()
  })

  it('is never looked for under another address, even where one would answer', async () => {
    const platform = await startPlatform()
    // The same machine by an address that is not the loopback one.
    expect(await findDrillPlatform(platform.national.url.replace('127.0.0.1', '0.0.0.0'), 5_000)).toBeNull()
    await platform.close()
  })
})
