import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Shows the recovery code once; the way on opens when its last group has been typed from paper. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const groups = code.split(/[\s-]+/)
  const right = typed.trim().toUpperCase() === groups.at(-1)?.toUpperCase()
  return (
    <>
      <h1>{t('start.codeTitle')}</h1>
      <Alert type="warning" showIcon title={t('start.codeLead')} />
      <div className="recovery-code">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed code may repeat
          <span key={index}>{group}</span>
        ))}
      </div>
      <Form layout="vertical" size="large" onFinish={() => right && onDone()}>
        <Form.Item
          label={t('start.codeConfirm')}
          validateStatus={typed !== '' && !right ? 'warning' : ''}
          help={typed.length >= (groups.at(-1)?.length ?? 0) && !right ? t('start.codeWrong') : undefined}
        >
          <Input autoFocus className="num" value={typed} onChange={event => setTyped(event.target.value)} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block disabled={!right}>
          {t('start.codeDone')}
        </Button>
      </Form>
    </>
  )
}
