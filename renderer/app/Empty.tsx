import { Button } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  title: string
  detail?: string
  action?: { label: string; run: () => void }
  /** Another way out, beside the first. */
  other?: { label: string; run: () => void }
  icon?: ReactNode
}

/** An empty state says what to do next. */
export function Empty({ title, detail, action, other, icon }: Props) {
  return (
    <div className="empty">
      {icon}
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {action && (
        <Button type="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
      {other && <Button onClick={other.run}>{other.label}</Button>}
    </div>
  )
}
