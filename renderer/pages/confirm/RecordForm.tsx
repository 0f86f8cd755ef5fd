import { App, Button, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ConfirmationMethod } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'

interface Props {
  selected: string[]
  /** Lines nobody has confirmed, or that changed since. */
  open: string[]
  onRecorded: () => void
}

interface Answers {
  method: z.infer<typeof ConfirmationMethod>
  witness?: string
  evidence?: string
}

/** Records confirmations that came in on paper or by phone, for those selected or for all that are open. */
export function RecordForm({ selected, open, onRecorded }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const act = useAct()
  const [form] = Form.useForm<Answers>()
  const record = async (lineIds: string[]) => {
    const { method, witness, evidence } = await form.validateFields()
    const done = await act(() =>
      client.confirmations.record({
        lineIds,
        method,
        witness: witness?.trim() || null,
        evidence: evidence?.trim() || null,
      }),
    )
    if (!done) return
    message.success(t('confirm.recorded', { count: done.recorded }))
    onRecorded()
  }
  return (
    <Form
      form={form}
      layout="vertical"
      className="pane-detail"
      initialValues={{ method: 'handwritten' }}
      onFinish={() => record(selected)}
    >
      <Form.Item name="method" label={t('confirm.method')}>
        <Radio.Group
          className="stacked"
          options={ConfirmationMethod.options.map(method => ({
            value: method,
            label: t(`method.${method}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="witness" label={`${t('confirm.witness')} (${t('app.optional')})`}>
        <Input />
      </Form.Item>
      <Form.Item name="evidence" label={`${t('confirm.evidence')} (${t('app.optional')})`}>
        <Input placeholder={t('confirm.evidenceHint')} />
      </Form.Item>
      <div className="page-actions">
        <Button type="primary" htmlType="submit" disabled={selected.length === 0}>
          {t('confirm.record', { count: selected.length })}
        </Button>
        <Button disabled={open.length === 0} onClick={() => record(open)}>
          {t('confirm.recordAll')} ({open.length})
        </Button>
      </div>
    </Form>
  )
}
