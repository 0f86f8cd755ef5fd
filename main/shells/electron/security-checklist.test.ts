import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { isAppUrl, isLocal } from './app-url.ts'
import { webPreferences } from './web-preferences.ts'

/** Sources of the shells by name, without tests and without comments. */
const sources = new Map(
  readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.includes('.test'))
    .map(name => [
      name.replaceAll('\\', '/'),
      withoutComments(readFileSync(join(import.meta.dirname, '..', name), 'utf8')),
    ]),
)

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

const filesWith = (pattern: RegExp): string[] =>
  [...sources].filter(([, source]) => pattern.test(source)).map(([name]) => name)

const source = (name: string): string => sources.get(name) ?? ''

describe("Electron's security checklist", () => {
  it('2–6, 8–12: the preferences of every window', () => {
    expect(webPreferences).toStrictEqual({
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
      partition: 'window',
    })
    expect(webPreferences.partition).not.toMatch(/^persist:/)
  })

  it('every window is made with them, and none takes one back', () => {
    const windows = [...sources.values()].flatMap(
      text => text.match(/new BrowserWindow\([\s\S]*?\n {2}\}\)/g) ?? [],
    )
    expect(windows).toHaveLength(2)
    for (const made of windows)
      expect(made).toMatch(/webPreferences: \{ \.\.\.webPreferences, (preload|plugins: true) \}/)
  })

  it('4: every process of the program is sandboxed before the app is ready', () => {
    const main = source('electron/main.ts')
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(-1)
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'))
    expect(main.indexOf('guardAllContents()')).toBeLessThan(main.indexOf('app.whenReady()'))
  })

  it('1, 6, 8–12, 15: nothing in the sources loosens them', () => {
    const loosening = [
      /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false/,
      /allowRunningInsecureContent: true|experimentalFeatures: true|[eE]nableBlinkFeatures/,
      /webviewTag: true|<webview|allowpopups/,
      /openExternal|openPath|executeJavaScript|loadFile|setUsePlainTextEncryption/,
      /ignore-certificate-errors|certificate-error|disable-web-security|no-sandbox/,
      /loadURL\((?!`\$\{appOrigin\})/,
      /['"`]file:/,
      /bypassCSP|allowServiceWorkers|corsEnabled/,
    ]
    for (const pattern of loosening) expect([pattern, filesWith(pattern)]).toEqual([pattern, []])
  })

  it('5: permissions and devices are refused', () => {
    const guards = source('electron/guards.ts')
    for (const handler of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
    ])
      expect(guards).toContain(handler)
    expect(source('electron/main.ts')).toContain('guardSession(windowSession)')
  })

  it('7: the policy starts from nothing and allows no inline or evaluated script', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy.split('; ')[0]).toBe(`default-src 'none'`)
    expect(policy).toContain(`script-src 'self';`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  it('11–14: webviews, navigation, redirects and new windows are refused', () => {
    const guards = source('electron/guards.ts')
    for (const event of ['will-attach-webview', 'will-redirect', 'will-navigate', 'will-frame-navigate'])
      expect(guards).toContain(`'${event}'`)
    expect(guards).toContain(`setWindowOpenHandler(() => ({ action: 'deny' }))`)
  })

  it('13: only our own origin counts as ours', () => {
    expect(isAppUrl('app://xinzhang/index.html')).toBe(true)
    const foreign = [
      'app://other/',
      'app://xinzhang.evil/',
      'app://xinzhang@evil/',
      'app://user@xinzhang/',
      'app://xinzhang:1/',
      'https://xinzhang/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'about:blank',
      '',
    ]
    for (const address of foreign) expect([address, isAppUrl(address)]).toEqual([address, false])
    for (const address of foreign) expect([address, isLocal(address)]).toEqual([address, false])
    expect(isLocal('blob:app://xinzhang/1')).toBe(true)
    expect(isLocal('blob:https://evil/1')).toBe(false)
  })

  it('17: messages are taken in one place, and each asks who sent it', () => {
    expect(filesWith(/ipcMain\b/)).toEqual(['electron/ipc.ts'])
    const ipc = source('electron/ipc.ts')
    expect(ipc.match(/ipcMain\.(on|handle)\(/g)).toHaveLength(2)
    expect(ipc.match(/isOurSender\(event/g)).toHaveLength(2)
  })

  it('20: the page gets neither Electron nor its messages', () => {
    expect(filesWith(/contextBridge/)).toEqual(['electron/preload.ts'])
    const preload = source('electron/preload.ts')
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
    expect(preload).not.toMatch(/:\s*ipcRenderer\b(?!\.)|require\(|process\./)
  })
})
