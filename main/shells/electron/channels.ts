/** Names of what passes between the preload and the main process; nothing else does. */
export const channels = {
  requestPort: 'xinzhang:request-port',
  port: 'xinzhang:port',
  saveFile: 'xinzhang:save-file',
  printPdf: 'xinzhang:print-pdf',
  safeStorageAvailable: 'xinzhang:safe-storage-available',
  setZoom: 'xinzhang:set-zoom',
} as const
