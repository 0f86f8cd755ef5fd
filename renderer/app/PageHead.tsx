import type { ReactNode } from 'react'

/** Title line of a page with its actions on the right. */
export function PageHead({
  title,
  detail,
  children,
}: {
  title: string
  detail?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="page-head">
      <div className="page-title">
        <h1>{title}</h1>
        {detail && <div className="dim">{detail}</div>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  )
}
