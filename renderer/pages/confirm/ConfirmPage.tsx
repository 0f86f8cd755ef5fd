import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Progress, Switch } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { ConfirmList } from './ConfirmList.tsx'
import { RecordForm } from './RecordForm.tsx'

export function ConfirmPage() {
  return <ForProject>{project => <Confirm key={project.id} project={project} />}</ForProject>
}

const NONE: ReadonlySet<string> = new Set()

/** Who has confirmed his line, and recording the confirmations that came in on paper. */
function Confirm({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query, host } = useCore()
  const { period } = useRoute()
  const act = useAct()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [selected, setSelected] = useState(NONE)
  const month = { projectId: project.id, period }
  const { data, error, refetch } = useQuery(query.confirmations.list.queryOptions({ input: month }))
  const open = useMemo(() => (data ?? []).filter(row => row.state !== 'valid'), [data])
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  if (data.length === 0)
    return (
      <Empty
        title={t('confirm.emptyTitle')}
        detail={t('confirm.emptyDetail')}
        action={{ label: t('board.import'), run: () => go({ page: 'imports' }) }}
      />
    )
  const print = async () => {
    const made = await act(() => client.confirmations.pages(month))
    if (made) await host.printPdf(made.file)
  }
  const save = async () => {
    const made = await act(() => client.confirmations.pages(month))
    if (made && (await host.saveFile(made.file))) message.success(t('app.saved', { name: made.file.name }))
  }
  const done = data.length - open.length
  return (
    <div className="confirm">
      <PageHead
        title={t('confirm.title')}
        detail={`${project.name} · ${monthName(t, period)} · ${t('confirm.lead')}`}
      >
        <Button icon={<PrinterOutlined />} onClick={print}>
          {t('confirm.print')}
        </Button>
        <Button onClick={save}>{t('app.save')}</Button>
      </PageHead>
      <div className="grid-bar">
        <Progress
          className="bar"
          percent={Math.round((done / data.length) * 100)}
          showInfo={false}
          size="small"
          aria-label={t('confirm.progress', { done, total: data.length })}
        />
        <span className="num">{t('confirm.progress', { done, total: data.length })}</span>
        <span className="switch">
          <Switch size="small" checked={onlyOpen} onChange={setOnlyOpen} aria-label={t('confirm.onlyOpen')} />
          {t('confirm.onlyOpen')}
        </span>
      </div>
      <div className="two-panes list-first">
        <ConfirmList rows={onlyOpen ? open : data} selected={selected} onSelect={setSelected} />
        <RecordForm
          selected={[...selected]}
          open={open.map(row => row.lineId)}
          onRecorded={() => setSelected(NONE)}
        />
      </div>
    </div>
  )
}
