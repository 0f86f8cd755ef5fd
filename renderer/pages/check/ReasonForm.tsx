import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownFinding } from '../../../contract/finding.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'

interface Props {
  finding: ShownFinding
  projectId: string
  period: string
}

/** A written reason with which an alert may pass. */
export function ReasonForm({ finding, projectId, period }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const save = ({ text, by }: { text: string; by: string }) =>
    act(() =>
      client.checks.giveReason({
        projectId,
        period,
        findingId: finding.id,
        text: text.trim(),
        by: by.trim(),
      }),
    )
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  return (
    <Form
      layout="vertical"
      className="reason"
      requiredMark={false}
      onFinish={save}
      initialValues={{ text: finding.reason?.text ?? '', by: finding.reason?.by ?? '' }}
    >
      <b>{t('check.giveReason')}</b>
      <p className="dim small">{t('check.reasonLead')}</p>
      <Form.Item name="text" label={t('check.reasonText')} rules={[...needed, { min: 2 }]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="by" label={t('check.reasonBy')} rules={needed}>
        <Input />
      </Form.Item>
      <Button htmlType="submit">{t('check.reasonSave')}</Button>
    </Form>
  )
}
