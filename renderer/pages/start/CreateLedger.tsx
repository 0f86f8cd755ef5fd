import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCore, useRefresh } from '../../app/core.ts'
import { Trouble } from '../../app/Trouble.tsx'

interface Answers {
  companyName: string
  uscc?: string
  passphrase: string
  repeat: string
  drill: boolean
}

interface Props {
  folder: string
  /** Says that a recovery code is on its way, so that the window does not move on without it. */
  onStarted: (started: boolean) => void
  onCreated: (recoveryCode: string) => void
}

/** Company and passphrase make the encrypted ledger. */
export function CreateLedger({ folder, onStarted, onCreated }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const refresh = useRefresh()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const create = async ({ companyName, uscc, passphrase, drill }: Answers) => {
    setWorking(true)
    setError(null)
    onStarted(true)
    try {
      const made = await client.ledger.create({ companyName, uscc: uscc?.trim() || null, passphrase, drill })
      onCreated(made.recoveryCode)
    } catch (caught) {
      setError(caught)
      onStarted(false)
    }
    setWorking(false)
    await refresh()
  }
  return (
    <>
      <h1>{t('start.createTitle')}</h1>
      <p className="dim">{t('start.createLead')}</p>
      {error !== null && <Trouble error={error} />}
      <Form<Answers>
        layout="vertical"
        onFinish={create}
        initialValues={{ drill: false }}
        requiredMark={false}
        size="large"
      >
        <Form.Item
          name="companyName"
          label={t('start.company')}
          rules={[{ required: true, whitespace: true, message: t('start.required') }]}
        >
          <Input autoFocus placeholder={t('start.companyHint')} />
        </Form.Item>
        <Form.Item
          name="uscc"
          label={`${t('start.uscc')} (${t('app.optional')})`}
          rules={[{ pattern: /^[0-9A-Z]{18}$/, message: t('start.usccBad') }]}
        >
          <Input maxLength={18} className="num" />
        </Form.Item>
        <Form.Item
          name="passphrase"
          label={t('start.passphrase')}
          extra={t('start.passphraseHint')}
          rules={[{ required: true, min: 8, message: t('start.passphraseShort') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('start.repeat')}
          dependencies={['passphrase']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: unknown) =>
                value === getFieldValue('passphrase')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('start.repeatDiffers'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="drill" valuePropName="checked" extra={t('start.drillHint')}>
          <Checkbox>{t('start.drill')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={working}>
          {t('start.create')}
        </Button>
      </Form>
      <p className="dim small">
        {t('start.folder')} <span className="path">{folder}</span>
      </p>
    </>
  )
}
