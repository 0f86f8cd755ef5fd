import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  add: string
  /** The form in which one more is added; null where something else must be registered first. */
  form: ((close: () => void) => ReactNode) | null
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly string[] }[]
}

/** A small register of a project: what is there, and a way to add one. */
export function Register({ title, add, form, heads, rows }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <section className="card">
      <div className="detail-head">
        <h2>{title}</h2>
        {form && (
          <Button size="small" onClick={() => setOpen(true)}>
            {add}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="dim">{t('settings.nothing')}</p>
      ) : (
        <table className="plain num">
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && form && (
        <Modal open title={add} footer={null} onCancel={() => setOpen(false)}>
          {form(() => setOpen(false))}
        </Modal>
      )}
    </section>
  )
}
