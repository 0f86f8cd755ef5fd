import { useRef } from 'react'

interface Props {
  label: string
  text: string
  top: number
  left: number
  width: number
  /** The new text, or null when given up; `step` is where the hand goes next. */
  onEnd: (text: string | null, step: { rows: number; columns: number } | null) => void
}

/** Editing in the cell: Enter and Tab keep, Escape gives up, leaving keeps. */
export function CellEditor({ label, text, top, left, width, onEnd }: Props) {
  const ended = useRef(false)
  const end = (...outcome: Parameters<Props['onEnd']>) => {
    if (ended.current) return
    ended.current = true
    onEnd(...outcome)
  }
  return (
    <input
      className="cell-editor"
      aria-label={label}
      defaultValue={text}
      style={{ top, left, width }}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
      autoFocus
      onBlur={event => end(event.target.value, null)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        if (event.key === 'Escape') end(null, null)
        else if (event.key === 'Enter')
          end(event.currentTarget.value, { rows: event.shiftKey ? -1 : 1, columns: 0 })
        else if (event.key === 'Tab') {
          event.preventDefault()
          end(event.currentTarget.value, { rows: 0, columns: event.shiftKey ? -1 : 1 })
        }
      }}
    />
  )
}
