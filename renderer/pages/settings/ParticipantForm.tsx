import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ParticipantRole } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { textOrNull } from './form-fields.tsx'

interface Answers {
  role: z.infer<typeof ParticipantRole>
  name: string
  uscc?: string
}

/** Registers an organisation on a project. */
export function ParticipantForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const save = async ({ role, name, uscc }: Answers) => {
    const input = { projectId, role, name: name.trim(), uscc: textOrNull(uscc) }
    if (await act(() => client.projects.addParticipant(input))) onDone()
  }
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      onFinish={save}
      initialValues={{ role: 'generalContractor' }}
    >
      <Form.Item name="role" label={t('settings.role')}>
        <Select options={ParticipantRole.options.map(value => ({ value, label: t(`party.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('settings.companyName')}
        rules={[{ required: true, whitespace: true, message: t('start.required') }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={t('settings.uscc')}
        rules={[{ pattern: /^[0-9A-Z]{18}$/, message: t('start.usccBad') }]}
      >
        <Input className="num" maxLength={18} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
