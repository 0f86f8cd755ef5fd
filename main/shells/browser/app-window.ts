import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Shows the address as an app window of an installed browser and settles when the window is closed; false when the
 * browser did not start. The profile is made for this one window and removed after it, so nothing of it stays on disk.
 */
export async function showAppWindow(browser: string, address: string): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'xinzhang-window-'))
  const child = spawn(browser, appWindowFlags(address, profile), { stdio: 'ignore' })
  const { promise, resolve } = Promise.withResolvers<boolean>()
  child.on('error', () => resolve(false)).on('exit', code => resolve(code === 0))
  try {
    return await promise
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

export const appWindowFlags = (address: string, profile: string): string[] => [
  `--app=${address}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disk-cache-size=1',
  '--disable-breakpad',
  '--disable-features=Translate,AutofillServerCommunication,PasswordManagerOnboarding',
  '--window-size=1366,768',
]
