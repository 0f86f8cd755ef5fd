import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperBookCard, PaperView } from '../../../contract/api/papers.ts'
import type { Project } from '../../../contract/entities.ts'
import { paperBookWords } from '../../../contract/language/papers.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Grid } from '../../grid/Grid.tsx'
import { GridToolbar } from '../../grid/GridToolbar.tsx'
import { useGridModel } from '../../grid/use-grid-model.ts'
import { NothingRecorded } from './NothingRecorded.tsx'
import { PaperForm } from './PaperForm.tsx'
import { hasNumbers, paperColumns, paperKey } from './paper-columns.ts'

const NO_ROWS: PaperView[] = []

/** The papers of one book: read, added, changed and removed where they stand. */
export function BookPane({ project, card }: { project: Project; card: PaperBookCard }) {
  const { t } = useTranslation()
  const { client, query } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const [unmask, setUnmask] = useState(false)
  const [form, setForm] = useState<PaperView | 'new' | null>(null)
  const key = { projectId: project.id, book: card.book }
  const { data, error, refetch } = useQuery(query.papers.rows.queryOptions({ input: { ...key, unmask } }))
  const rows = data ?? NO_ROWS
  const columns = useMemo(
    () => paperColumns(card.book, t, language, unmask),
    [card.book, t, language, unmask],
  )
  const model = useGridModel(rows, columns, row => ({
    name: [row.person, ...columns.map(column => column.text(row))].join(' '),
    initials: '',
    idNumber: null,
  }))
  if (error) return <Trouble error={error} onRetry={refetch} />
  const remove = (id: string) => act(() => client.papers.remove({ id }))
  return (
    <div className="pane-detail papers-pane">
      <div className="detail-head">
        <h2>{paperBookWords(card.book, language)}</h2>
        <div className="page-actions">
          {card.state !== 'unknown' && card.rows > card.own && (
            <Popconfirm title={t('papers.forgetAsk')} onConfirm={() => act(() => client.papers.forget(key))}>
              <Button>{t('papers.forget')}</Button>
            </Popconfirm>
          )}
          <Button type="primary" disabled={form !== null} onClick={() => setForm('new')}>
            {t('papers.add')}
          </Button>
        </div>
      </div>
      {form !== null && (
        <PaperForm
          key={form === 'new' ? 'new' : form.id}
          project={project}
          book={card.book}
          paper={form === 'new' ? null : form}
          onDone={() => setForm(null)}
        />
      )}
      {card.rows === 0 && form === null && <NothingRecorded project={project} card={card} />}
      {card.rows > 0 && (
        <>
          <GridToolbar
            model={model}
            {...(hasNumbers(card.book) && { unmasked: unmask, onUnmask: setUnmask })}
          />
          <Grid
            label={paperBookWords(card.book, language)}
            model={model}
            columns={columns}
            rowKey={row => paperKey(row, rows)}
            onOpen={row => row.id !== null && setForm(row)}
            onEdit={({ id }, field, text) => {
              if (id !== null) void act(() => client.papers.change({ id, values: { [field]: text } }))
            }}
            remark={row => (
              <div className="remark">
                {row.person && <b>{row.person}</b>}
                {row.id === null ? (
                  <span className="dim">{t('papers.own')}</span>
                ) : (
                  <>
                    <Button size="small" onClick={() => setForm(row)}>
                      {t('papers.edit')}
                    </Button>
                    <Popconfirm title={t('papers.removeAsk')} onConfirm={() => remove(row.id ?? '')}>
                      <Button size="small">{t('papers.remove')}</Button>
                    </Popconfirm>
                  </>
                )}
              </div>
            )}
          />
        </>
      )}
    </div>
  )
}
