import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { TemplateKind } from '../../../contract/template-kind.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useRoute } from '../../app/route.ts'

/** Empty workbooks to fill in, for who has no file yet: made for the project and month on screen. */
export function Templates({ project, small }: { project: Project; small: boolean }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, host } = useCore()
  const { language } = usePreferences()
  const { period } = useRoute()
  const act = useAct()
  const save = async (kind: TemplateKind) => {
    const made = await act(() => client.reports.template({ kind, projectId: project.id, period, language }))
    if (made && (await host.saveFile(made.file)))
      message.success(t('imports.templateSaved', { name: made.file.name }))
  }
  return (
    <p className="templates">
      <span className="dim">{t(small ? 'imports.templatesOnly' : 'imports.templates')}</span>
      {TemplateKind.options.map(kind => (
        <Button key={kind} type="link" size="small" icon={<DownloadOutlined />} onClick={() => save(kind)}>
          {t(`kind.${kind}`)}
        </Button>
      ))}
    </p>
  )
}
