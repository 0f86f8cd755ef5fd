import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appWindowFlags, showAppWindow } from './app-window.ts'
import { installedBrowser } from './installed-browser.ts'

const withProgram = async (
  name: string,
  script: string,
  work: (folder: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'browser-'))
  await writeFile(join(folder, name), script)
  await chmod(join(folder, name), 0o700)
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('finds an installed browser, but only where there is a screen', () =>
  withProgram('chromium', '', async folder => {
    const screen = { PATH: `/nowhere:${folder}`, DISPLAY: ':0' }
    expect(await installedBrowser('linux', screen)).toBe(join(folder, 'chromium'))
    expect(await installedBrowser('linux', { PATH: folder })).toBeNull()
    expect(await installedBrowser('linux', { PATH: '/nowhere', DISPLAY: ':0' })).toBeNull()
  }))

it('opens the address as an app in a profile of its own, which is gone afterwards', () =>
  withProgram('chromium', '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.args"', async folder => {
    const browser = join(folder, 'chromium')
    expect(await showAppWindow(browser, 'http://127.0.0.1:1/#token=x')).toBe(true)
    const flags = (await readFile(`${browser}.args`, 'utf8')).trim().split('\n')
    const profile =
      flags.find(flag => flag.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
    expect(flags).toEqual(appWindowFlags('http://127.0.0.1:1/#token=x', profile))
    await expect(readFile(profile)).rejects.toThrow('ENOENT')
  }))

it('says so when the browser does not start', () =>
  withProgram('chromium', '#!/bin/sh\nexit 1', async folder => {
    expect(await showAppWindow(join(folder, 'chromium'), 'http://127.0.0.1:1/')).toBe(false)
    expect(await showAppWindow(join(folder, 'none'), 'http://127.0.0.1:1/')).toBe(false)
  }))
