import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Segmented, Switch, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { MonthKey } from '../../../contract/api/base.ts'
import type { ReportFormat } from '../../../contract/api/reports.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runCall } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { PdfPreview } from './PdfPreview.tsx'
import { TablePreview } from './TablePreview.tsx'

type Format = z.infer<typeof ReportFormat>

const ORIGINS = ['law', 'official form', 'standard', 'practice', 'proposed'] as const

interface Props {
  report: string
  title: string
  origins: readonly string[]
  month: MonthKey
}

/** One report on screen, and the ways to have it: print, xlsx, pdf, csv; with personal numbers masked where it will be shown. */
export function ReportPreview({ report, title, origins, month }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, host } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const [view, setView] = useState<'table' | 'layout'>('layout')
  const [masked, setMasked] = useState(true)
  const make = (format: Format) =>
    runCall(t('reports.making', { report: title }), signal =>
      client.reports.make({ ...month, report, format, masked, language, draft: true }, { signal }),
    )
  const canLayOut = navigator.pdfViewerEnabled
  const shown = canLayOut ? view : 'table'
  const preview = useQuery({
    queryKey: ['report-preview', report, month, masked, language, shown],
    queryFn: () => make(shown === 'layout' ? 'pdf' : 'csv'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const download = async (format: Format) => {
    const made = await act(() => make(format))
    if (made && (await host.saveFile(made.file))) message.success(t('app.saved', { name: made.file.name }))
  }
  const print = async () => {
    const made = await act(() => make('pdf'))
    if (made) await host.printPdf(made.file)
  }
  const known = ORIGINS.filter(origin => origins.includes(origin)).map(origin => t(`origin.${origin}`))
  const { undrawable = [], stops = [] } = preview.data ?? {}
  return (
    <section className="pane-detail report" aria-label={title}>
      <div className="detail-head">
        <div>
          <h2>{title}</h2>
          <span className="dim small">
            {t('reports.origin')} {known.join(' · ')}
          </span>
        </div>
        <div className="page-actions">
          <Tooltip title={t('reports.maskedHint')}>
            <span className="switch">
              <Switch size="small" checked={masked} onChange={setMasked} aria-label={t('reports.masked')} />
              {t('reports.masked')}
            </span>
          </Tooltip>
          {canLayOut && (
            <Segmented<'table' | 'layout'>
              value={view}
              onChange={setView}
              options={[
                { value: 'layout', label: t('reports.layout') },
                { value: 'table', label: t('reports.table') },
              ]}
            />
          )}
          <Button icon={<PrinterOutlined />} onClick={print}>
            {t('reports.print')}
          </Button>
          {(['xlsx', 'pdf', 'csv'] as const).map(format => (
            <Button key={format} icon={<DownloadOutlined />} onClick={() => download(format)}>
              {format}
            </Button>
          ))}
        </div>
      </div>
      {stops.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('reports.draft')}
          description={stops.map(({ id, rule, title, message }) => (
            <div key={id}>
              {title}（{rule}）{message}
            </div>
          ))}
        />
      )}
      {undrawable.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('reports.undrawable', { count: undrawable.length, what: undrawable.join(' ') })}
        />
      )}
      {preview.isPending && <Waiting />}
      {preview.error && <Trouble error={preview.error} onRetry={preview.refetch} />}
      {preview.data &&
        (shown === 'layout' ? (
          <PdfPreview file={preview.data.file} title={title} />
        ) : (
          <TablePreview file={preview.data.file} />
        ))}
    </section>
  )
}
