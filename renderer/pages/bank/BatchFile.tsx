import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Modal, Select, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { formatYuan } from '../../../contract/money.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runCall } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'

/** Makes the bank's batch file of a signed month; once the bank has answered, of the failed payments only. */
export function BatchFile({ month, resend }: { month: MonthKey; resend: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const label = resend ? t('bank.makeResend') : t('bank.makeFile')
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal open={open} title={label} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <BatchForm month={month} resend={resend} />
      </Modal>
    </>
  )
}

function BatchForm({ month, resend }: { month: MonthKey; resend: boolean }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query, host } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const [id, setId] = useState('generic')
  const { data, error, refetch } = useQuery(query.reports.bankLayouts.queryOptions())
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <Waiting />
  const words = (both: { zh: string; en: string }) => (language === 'en' ? both.en : both.zh)
  const layout = data.find(each => each.id === id)
  const make = async () => {
    const made = await act(() =>
      runCall(t('bank.making'), signal =>
        client.reports.bankFile({ ...month, layout: id, resend }, { signal }),
      ),
    )
    if (!made || !(await host.saveFile(made.file))) return
    const amount = formatYuan(made.total)
    message.success(t('bank.made', { name: made.file.name, count: made.people, amount }), 10)
  }
  return (
    <div className="batch-form">
      <p className="dim">{resend ? t('bank.resendLead') : t('bank.fileLead')}</p>
      <Select
        aria-label={t('bank.layout')}
        value={id}
        onChange={setId}
        options={data.map(each => ({ value: each.id, label: words(each.bank) }))}
      />
      {layout && (
        <Alert
          type="warning"
          title={t('bank.unofficial')}
          description={
            <>
              {words(layout.note)} <Tag>.{layout.extension}</Tag>
              <Tag>{t(`bank.unit.${layout.unit}`)}</Tag>
              <Tag>{t(layout.confidence === 'found' ? 'bank.seen' : 'bank.ours')}</Tag>
            </>
          }
        />
      )}
      <Button type="primary" onClick={make}>
        {resend ? t('bank.makeResend') : t('bank.makeFile')}
      </Button>
    </div>
  )
}
