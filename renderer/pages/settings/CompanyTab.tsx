import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Waiting } from '../../app/Waiting.tsx'

/** The company whose ledger this is. */
export function CompanyTab() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query } = useCore()
  const act = useAct()
  const { data } = useQuery(query.ledger.status.queryOptions())
  if (!data) return <Waiting />
  const save = async ({ name, uscc }: { name: string; uscc: string }) => {
    const done = await act(() => client.ledger.setCompany({ name: name.trim(), uscc: uscc.trim() || null }))
    if (done) message.success(t('settings.savedOk'))
  }
  return (
    <Form
      layout="vertical"
      className="card narrow"
      requiredMark={false}
      initialValues={{ name: data.company?.name ?? '', uscc: data.company?.uscc ?? '' }}
      onFinish={save}
    >
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
