import { App, Button, Checkbox, Form, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'

interface Answers {
  name: string
  role: string
  key: 'software' | 'file'
  passphrase?: string
  seen: boolean
}

/** Signs exactly the previewed content, with the machine's software key or a key file. */
export function SignForm({ month, digest }: { month: MonthKey; digest: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const act = useAct()
  const [form] = Form.useForm<Answers>()
  const chooser = useRef<HTMLInputElement>(null)
  const [keyFile, setKeyFile] = useState<File | null>(null)
  const [working, setWorking] = useState(false)
  const kind = Form.useWatch('key', form)
  const seen = Form.useWatch('seen', form)
  const ready = seen && (kind !== 'file' || keyFile !== null)
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const sign = async ({ name, role, key, passphrase }: Answers) => {
    setWorking(true)
    const done = await act(() =>
      client.statements.sign({
        ...month,
        digest,
        signer: { name: name.trim(), role: role.trim() },
        key: key === 'file' && keyFile ? { file: keyFile, passphrase: passphrase ?? '' } : null,
      }),
    )
    setWorking(false)
    form.resetFields(['passphrase', 'seen'])
    if (done) message.success(t('sign.signed'))
  }
  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={sign}
      initialValues={{ key: 'software', role: t('sign.roleDefault'), seen: false }}
      className="sign-form"
    >
      <div className="form-row">
        <Form.Item name="name" label={t('sign.signer')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="role" label={t('sign.role')} rules={needed}>
          <Input />
        </Form.Item>
      </div>
      <Form.Item
        name="key"
        label={t('sign.key')}
        extra={kind === 'software' ? t('sign.keySoftwareHint') : undefined}
      >
        <Radio.Group
          options={[
            { value: 'software', label: t('sign.keySoftware') },
            { value: 'file', label: t('sign.keyFile') },
          ]}
        />
      </Form.Item>
      {kind === 'file' && (
        <div className="form-row">
          <Form.Item label={t('sign.keyFile')}>
            <Button onClick={() => chooser.current?.click()}>{keyFile?.name ?? t('sign.keyChoose')}</Button>
            <input
              ref={chooser}
              type="file"
              hidden
              aria-label={t('sign.keyChoose')}
              onChange={event => setKeyFile(event.target.files?.[0] ?? null)}
            />
          </Form.Item>
          <Form.Item name="passphrase" label={t('sign.keyPassphrase')}>
            <Input.Password autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <Form.Item name="seen" valuePropName="checked">
        <Checkbox>{t('sign.seen')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!ready} loading={working}>
        {t('sign.sign')}
      </Button>
    </Form>
  )
}
