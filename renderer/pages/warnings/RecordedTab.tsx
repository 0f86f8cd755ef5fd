import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WarningView } from '../../../contract/api/warnings.ts'
import { beijingDate } from '../../../contract/dates.ts'
import { useCore } from '../../app/core.ts'
import { DaysLeft } from '../../app/DaysLeft.tsx'
import { Empty } from '../../app/Empty.tsx'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { HandleForm } from './HandleForm.tsx'
import { WarningForm } from './WarningForm.tsx'

const day = (instant: string) => beijingDate(new Date(instant))

/** Warnings that the platform really raised, recorded by hand, with what was done about each. */
export function RecordedTab() {
  const { t } = useTranslation()
  const { query } = useCore()
  const [adding, setAdding] = useState(false)
  const [handling, setHandling] = useState<WarningView | null>(null)
  const { data, error, refetch } = useQuery(query.warnings.list.queryOptions())
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  return (
    <>
      <div className="page-actions">
        <span className="dim">{t('warnings.recordedLead')}</span>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('warnings.add')}
        </Button>
      </div>
      {data.length === 0 ? (
        <Empty title={t('warnings.none')} detail={t('warnings.noneDetail')} />
      ) : (
        <table className="plain num">
          <thead>
            <tr>
              {(['due', 'level', 'code', 'project', 'raised', 'description', 'handling'] as const).map(
                head => (
                  <th key={head}>{t(`warnings.head.${head}`)}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {data.map(warning => (
              <tr key={warning.id}>
                <td>
                  {warning.daysLeft !== null && <DaysLeft days={warning.daysLeft} />} {warning.dueDate}
                </td>
                <td>
                  <SeverityTag severity={warning.severity} />
                </td>
                <td>{warning.code}</td>
                <td>{warning.projectName}</td>
                <td>{day(warning.raisedAt)}</td>
                <td>{warning.description}</td>
                <td>
                  {warning.handledAt !== null && `${day(warning.handledAt)} ${warning.handlingNote ?? ''} `}
                  <Button size="small" onClick={() => setHandling(warning)}>
                    {warning.handledAt === null ? t('warnings.handle') : t('warnings.change')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <Modal open title={t('warnings.add')} footer={null} onCancel={() => setAdding(false)}>
          <WarningForm onDone={() => setAdding(false)} />
        </Modal>
      )}
      {handling && (
        <Modal open title={t('warnings.handle')} footer={null} onCancel={() => setHandling(null)}>
          <HandleForm warning={handling} onDone={() => setHandling(null)} />
        </Modal>
      )}
    </>
  )
}
