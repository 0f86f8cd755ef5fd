import type { WebPreferences } from 'electron'

/**
 * Preferences of every window, items 2–6 and 8–12 of Electron's security checklist. Each stands here although it is
 * today's default: a default may change, this list is tested.
 */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
  /** Without `persist:` the session lives in memory: no cache, cookie or storage of the window reaches the disk. */
  partition: 'window',
} as const satisfies WebPreferences
