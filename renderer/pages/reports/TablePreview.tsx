import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Trouble } from '../../app/Trouble.tsx'
import { parseCsv } from './parse-csv.ts'

const MOST = 300
const NUMBER = /^-?[\d,]{1,12}(\.\d+)?%?$/

/** The rows of a report as a plain table: readable where no PDF viewer exists. */
export function TablePreview({ file }: { file: File }) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['csv', file.name, file.lastModified, file.size],
    queryFn: async () => parseCsv(await file.text(), MOST + 1),
    gcTime: 0,
  })
  if (error) return <Trouble error={error} />
  if (!data) return null
  return (
    <div className="table-preview">
      <table className="plain">
        <tbody>
          {data.slice(0, MOST).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that does not change
            <tr key={index}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a file that does not change
                <td key={at} className={NUMBER.test(cell) ? 'num right' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">
        {data.length > MOST ? t('reports.cut', { count: MOST }) : t('reports.rows', { count: data.length })}
      </p>
    </div>
  )
}
