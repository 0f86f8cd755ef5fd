import { HighlightOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runCall } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'

/** Takes the file that was imported and gives back a copy with every finding on its cell. */
export function AnnotateFile({ project, period }: { project: Project; period: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, host } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const chooser = useRef<HTMLInputElement>(null)
  const annotate = async (file: File) => {
    const made = await act(() =>
      runCall(t('check.annotate'), signal =>
        client.checks.annotate({ file, projectId: project.id, period, language }, { signal }),
      ),
    )
    if (!made || !(await host.saveFile(made.file))) return
    const { findings: count, elsewhere } = made
    message.success(t('check.annotated', { name: made.file.name, count, elsewhere }), 8)
    if (!made.lookKept) message.info(t('check.annotatedPlain'), 8)
  }
  return (
    <>
      <Tooltip title={t('check.annotateLead')}>
        <Button icon={<HighlightOutlined />} onClick={() => chooser.current?.click()}>
          {t('check.annotate')}
        </Button>
      </Tooltip>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('check.annotate')}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void annotate(file)
        }}
      />
    </>
  )
}
