/** Whether files are held over the window; a text that is moved into a field is its own business. */
export const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/** A file dropped where no page takes it would be opened in place of the window, and what was typed in it lost. */
export function ignoreStrayDrops(): void {
  window.addEventListener('dragover', event => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  })
  window.addEventListener('drop', event => {
    if (holdsFiles(event)) event.preventDefault()
  })
}
