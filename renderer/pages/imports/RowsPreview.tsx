import { skipToken, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Decision, type PreviewRow, type SheetPreview } from '../../../contract/api/imports.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { Trouble } from '../../app/Trouble.tsx'
import { RowBeside } from './RowBeside.tsx'
import { valueWords } from './value-words.ts'

const STEP = 100
const MOST = 1000

interface Props {
  importId: string
  sheet: SheetPreview
  waiting: boolean
}

/** Rows of a sheet with what becomes of each; changes field by field. */
export function RowsPreview({ importId, sheet, waiting }: Props) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const present = Decision.options.filter(decision => sheet.counts[decision] > 0)
  const [only, setOnly] = useState<Decision | 'all'>('all')
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useQuery(
    query.imports.rows.queryOptions({
      input:
        present.length === 0
          ? skipToken
          : {
              id: importId,
              sheetIndex: sheet.sheetIndex,
              ...(only === 'all' ? {} : { decision: only }),
              offset: 0,
              limit,
              language,
            },
      placeholderData: before => before,
    }),
  )
  if (error) return <Trouble error={error} />
  return (
    <>
      <Segmented<Decision | 'all'>
        size="small"
        value={only}
        onChange={next => {
          setOnly(next)
          setLimit(STEP)
        }}
        options={[
          { value: 'all', label: t('imports.allRows') },
          ...present.map(decision => ({
            value: decision,
            label: `${t(`decision.${decision}`)} ${sheet.counts[decision]}`,
          })),
        ]}
      />
      <table className="plain rows-preview">
        <thead>
          <tr>
            <th>{t('imports.rows')}</th>
            <th>{t('imports.decision')}</th>
            <th>{t('imports.person')}</th>
            <th>{t('imports.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.rows.map(row => (
            <tr key={row.row} className={row.decision}>
              <td className="num">{row.row > 0 ? row.row : ''}</td>
              <td className={`decision ${row.decision}`}>{t(`decision.${row.decision}`)}</td>
              <td>{row.label}</td>
              <td>
                <RowFacts row={row} />
                {row.beside && (
                  <RowBeside importId={importId} row={row} beside={row.beside} waiting={waiting} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data && data.total > data.rows.length && limit < MOST && (
        <Button onClick={() => setLimit(Math.min(MOST, limit + STEP * 3))}>
          {t('imports.moreRows', { count: data.total - data.rows.length })}
        </Button>
      )}
      {data && data.total > data.rows.length && limit >= MOST && (
        <p className="dim">{t('imports.rowsNotShown', { count: data.total - data.rows.length })}</p>
      )}
    </>
  )
}

/** What changes in a row, or what it says where it is new; its problems at their cells. */
function RowFacts({ row }: { row: PreviewRow }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const words = (field: string) => fieldWords(field, language)
  const said = (field: string, value: string | null) =>
    value === null ? t('imports.empty') : valueWords(t, field, value)
  return (
    <>
      {row.decision === 'update' || row.decision === 'remove' ? (
        <span className="facts">
          {row.changes.map(change => (
            <span key={change.field}>
              <i>{words(change.field)}</i> <del>{said(change.field, change.before)}</del> →{' '}
              <ins>{said(change.field, change.after)}</ins> {change.cell && <code>{change.cell}</code>}
            </span>
          ))}
        </span>
      ) : (
        <NewFacts row={row} />
      )}
      {row.parts.map(({ field, cells, written }) => (
        <div key={field} className="dim small">
          {words(field)} {written} <code>{cells.join(', ')}</code>
        </div>
      ))}
      {row.problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of one reading never changes
        <div key={index} className="row-problem">
          <SeverityTag severity={problem.severity} /> {problem.cell && <code>{problem.cell}</code>}{' '}
          {problem.message}
        </div>
      ))}
    </>
  )
}

/** What a new row says: one line of it, and the rest on demand. */
function NewFacts({ row }: { row: PreviewRow }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const [open, setOpen] = useState(false)
  return (
    <button
      type="button"
      className={open ? 'facts open' : 'facts short'}
      aria-expanded={open}
      title={open ? undefined : t('imports.more')}
      onClick={() => setOpen(!open)}
    >
      {Object.entries(row.values)
        .filter(([field, value]) => value !== '' && field !== 'name' && fieldWords(field, language) !== null)
        .map(([field, value]) => (
          <span key={field}>
            <i>{fieldWords(field, language)}</i> {valueWords(t, field, value)}
          </span>
        ))}
    </button>
  )
}
