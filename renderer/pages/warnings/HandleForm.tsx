import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WarningView } from '../../../contract/api/warnings.ts'
import { beijingDate } from '../../../contract/dates.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { DateField } from '../settings/form-fields.tsx'

/** Records what was done about a warning of the platform, and when. */
export function HandleForm({ warning, onDone }: { warning: WarningView; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const needed = [{ required: true, message: t('start.required') }]
  const save = async (answers: { handledOn: string; note: string }) => {
    if (await act(() => client.warnings.handle({ id: warning.id, ...answers }))) onDone()
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={save}
      initialValues={{ handledOn: beijingDate(new Date()), note: warning.handlingNote ?? '' }}
    >
      <p>{warning.description}</p>
      <Form.Item name="handledOn" label={t('warnings.handledOn')} rules={needed}>
        <DateField />
      </Form.Item>
      <Form.Item name="note" label={t('warnings.note')} rules={[...needed, { min: 2 }]}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
