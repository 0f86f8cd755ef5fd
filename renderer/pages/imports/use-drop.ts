import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { holdsFiles } from '../../app/stray-drops.ts'

/** Takes files dropped anywhere on the window, as long as the page is shown; answers whether some are held over it. */
export function useDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  // With the zone on the page or gone from it, not a moment later.
  useLayoutEffect(() => {
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      window.addEventListener(type, event => holdsFiles(event) && hear(event), { signal: stop.signal })
    listen('dragover', event => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    })
    listen('dragleave', event => {
      // Leaving one element for another leaves nothing.
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', event => {
      setOver(false)
      if (event.dataTransfer) take(event.dataTransfer)
    })
    return () => stop.abort()
  }, [])
  return over
}
