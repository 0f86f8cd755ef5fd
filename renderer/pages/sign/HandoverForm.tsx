import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../contract/api/sync.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'

interface Props {
  operation: OperationView
  /** It was sent and the platform cannot be asked: the person found it at the portal. */
  seenThere: boolean
  onClose: () => void
}

/** Records that a person handed the file over, with the receipt he got, or saw at the portal what was sent. */
export function HandoverForm({ operation, seenThere, onClose }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const [form] = Form.useForm<{ reference: string; by: string }>()
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const save = async ({ reference, by }: { reference: string; by: string }) => {
    const done = await act(() =>
      client.sync.recordHandover({ id: operation.id, reference: reference.trim(), by: by.trim() }),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={t(seenThere ? 'sync.seenThere' : 'sync.handover')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('app.save')}
    >
      <p className="dim">{t(seenThere ? 'sync.seenThereLead' : 'sync.handoverLead')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="reference" label={t('sync.reference')} rules={needed}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="by" label={t('sync.by')} rules={needed}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  )
}
