import { powerMonitor } from 'electron'

const checkEveryMs = 30_000

/** Calls `lock` when the person left the computer alone for a while, locked its screen or let it sleep. */
export function watchIdle(quietMs: number, lock: () => void): void {
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() * 1000 >= quietMs) lock()
  }, checkEveryMs)
}
