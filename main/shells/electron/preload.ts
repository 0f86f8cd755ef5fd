import { contextBridge, ipcRenderer } from 'electron'
import { channels } from './channels.ts'

/**
 * All that the window gets of Electron (renderer/host.ts declares the same from its side). The core's port cannot pass
 * the bridge; it is posted to the page itself, which listens for it.
 */
contextBridge.exposeInMainWorld('xinzhangHost', {
  kind: 'electron',
  requestPort: () => ipcRenderer.send(channels.requestPort),
  saveFile: (name: string, bytes: ArrayBuffer) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  printPdf: (name: string, bytes: ArrayBuffer) => ipcRenderer.invoke(channels.printPdf, name, bytes),
  safeStorageAvailable: () => ipcRenderer.invoke(channels.safeStorageAvailable),
  setZoom: (factor: number) => ipcRenderer.send(channels.setZoom, factor),
})

ipcRenderer.on(channels.port, event => {
  window.postMessage(channels.port, window.location.origin, event.ports)
})
