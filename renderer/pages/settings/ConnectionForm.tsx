import { Button, Form, Input, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { useProject } from '../../app/use-project.ts'

const CREDENTIALS = {
  guangzhou: ['accessNo', 'key', 'factoryNum'],
  national: ['appid', 'secret'],
} as const

const CodeTables = z.record(z.string(), z.record(z.string(), z.string()))

interface Answers {
  projectId: string
  name: string
  profile: keyof typeof CREDENTIALS
  url: string
  drill: boolean
  credentials: Record<string, string>
  codeTables?: string
}

/** A new connection: address, credentials and the platform's own code tables. */
export function ConnectionForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { projects } = useProject()
  const act = useAct()
  const [form] = Form.useForm<Answers>()
  const profile = Form.useWatch('profile', form) ?? 'guangzhou'
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const save = async ({ codeTables, credentials, ...rest }: Answers) => {
    const own = Object.fromEntries(
      CREDENTIALS[rest.profile].map(name => [name, credentials[name]?.trim() ?? '']),
    )
    const input = {
      ...rest,
      url: rest.url.trim(),
      credentials: own,
      codeTables: readTables(codeTables) ?? {},
    }
    if (await act(() => client.sync.connect(input))) onDone()
  }
  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      className="connection-form"
      requiredMark={false}
      onFinish={save}
      initialValues={{ projectId, profile: 'guangzhou', drill: false }}
    >
      <div className="form-grid">
        <Form.Item name="projectId" label={t('app.project')}>
          <Select options={(projects ?? []).map(each => ({ value: each.id, label: each.name }))} />
        </Form.Item>
        <Form.Item name="name" label={t('settings.connectionName')} rules={needed}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="profile" label={t('settings.profile')}>
          <Select
            options={[
              { value: 'guangzhou', label: t('profile.guangzhou') },
              { value: 'national', label: t('profile.national') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="url"
          label={t('settings.url')}
          className="span2"
          rules={[...needed, { pattern: /^\s*https?:\/\/\S+$/, message: t('settings.urlBad') }]}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="drill"
          label={t('settings.drill')}
          valuePropName="checked"
          tooltip={t('settings.drillHint')}
        >
          <Switch />
        </Form.Item>
        {CREDENTIALS[profile].map(name => (
          <Form.Item key={name} name={['credentials', name]} label={t(`credential.${name}`)} rules={needed}>
            {name === 'key' || name === 'secret' ? (
              <Input.Password autoComplete="off" />
            ) : (
              <Input autoComplete="off" />
            )}
          </Form.Item>
        ))}
      </div>
      <Form.Item
        name="codeTables"
        label={`${t('settings.codeTables')} (${t('app.optional')})`}
        extra={t('settings.codeTablesHint')}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              readTables(value) === null
                ? Promise.reject(new Error(t('settings.codeTablesBad')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea rows={3} className="code" />
      </Form.Item>
      <div className="page-actions">
        <Button type="primary" htmlType="submit">
          {t('settings.connect')}
        </Button>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
      </div>
    </Form>
  )
}

/** Code tables from JSON text; empty text is no table, null is not a table of codes. */
function readTables(text: string | undefined): z.infer<typeof CodeTables> | null {
  if ((text ?? '').trim() === '') return {}
  try {
    return CodeTables.safeParse(JSON.parse(text ?? '')).data ?? null
  } catch {
    return null
  }
}
