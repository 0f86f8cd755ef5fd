import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { beijingDate } from '../../../contract/dates.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { useProject } from '../../app/use-project.ts'
import { DateField } from '../settings/form-fields.tsx'

interface Answers {
  projectId: string
  code: string
  severity: 'warn' | 'alert'
  raisedOn: string
  dueDate?: string | null
  description: string
}

/** Records a warning as the platform shows it. */
export function WarningForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { projects, project } = useProject()
  const act = useAct()
  const needed = [{ required: true, message: t('start.required') }]
  const save = async ({ dueDate, ...answers }: Answers) => {
    if (await act(() => client.warnings.add({ ...answers, dueDate: dueDate ?? null }))) onDone()
  }
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      onFinish={save}
      initialValues={{ projectId: project?.id, severity: 'warn', raisedOn: beijingDate(new Date()) }}
    >
      <Form.Item name="projectId" label={t('app.project')} rules={needed}>
        <Select options={(projects ?? []).map(each => ({ value: each.id, label: each.name }))} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="code" label={t('warnings.head.code')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="severity" label={t('warnings.head.level')}>
          <Select
            options={(['warn', 'alert'] as const).map(value => ({ value, label: t(`severity.${value}`) }))}
          />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="raisedOn" label={t('warnings.head.raised')} rules={needed}>
          <DateField />
        </Form.Item>
        <Form.Item name="dueDate" label={t('warnings.head.due')}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="description" label={t('warnings.head.description')} rules={needed}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
