/** What the Electron preload exposes as `window.xinzhangHost`; nothing else of Electron reaches the window. */
export interface ElectronBridge {
  kind: 'electron'
  /** Asks the main process for the core's port; it arrives as the message 'xinzhang:port' with one port. */
  requestPort(): void
  /** Shows the save dialog and writes the file; false when the person cancelled. */
  saveFile(name: string, bytes: ArrayBuffer): Promise<boolean>
  /** Prints a PDF through the system dialog. */
  printPdf(name: string, bytes: ArrayBuffer): Promise<void>
  /** Whether the operating system can keep the ledger's key (a keyring without a secret counts as no). */
  safeStorageAvailable(): Promise<boolean>
  setZoom(factor: number): void
}

declare global {
  interface Window {
    xinzhangHost?: ElectronBridge
  }
}

/** What differs between the Electron window and a browser. */
export interface Host {
  kind: 'electron' | 'browser'
  /** Saves a made file where the person wants it; false when he cancelled. */
  saveFile(file: File): Promise<boolean>
  printPdf(file: File): Promise<void>
  safeStorageAvailable(): Promise<boolean>
  /** Zoom of the whole window, 0.8 to 1.5. */
  setZoom(factor: number): void
}

function electronHost(bridge: ElectronBridge): Host {
  return {
    kind: 'electron',
    saveFile: async file => bridge.saveFile(file.name, await file.arrayBuffer()),
    printPdf: async file => bridge.printPdf(file.name, await file.arrayBuffer()),
    safeStorageAvailable: () => bridge.safeStorageAvailable(),
    setZoom: factor => bridge.setZoom(factor),
  }
}

const REVOKE_AFTER_MS = 60_000

function browserHost(): Host {
  return {
    kind: 'browser',
    saveFile: async file => {
      const url = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = url
      link.download = file.name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
      return true
    },
    printPdf: async file => {
      const url = URL.createObjectURL(file)
      const frame = document.createElement('iframe')
      frame.className = 'print-frame'
      frame.src = url
      frame.addEventListener('load', () => frame.contentWindow?.print())
      document.body.append(frame)
      setTimeout(() => {
        frame.remove()
        URL.revokeObjectURL(url)
      }, REVOKE_AFTER_MS)
    },
    safeStorageAvailable: async () => false,
    setZoom: factor => {
      document.documentElement.style.setProperty('--zoom', String(factor))
    },
  }
}

/** The host this window runs in. */
export function makeHost(): Host {
  return window.xinzhangHost ? electronHost(window.xinzhangHost) : browserHost()
}
