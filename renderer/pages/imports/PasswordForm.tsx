import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusedBy } from '../../app/trouble.ts'
import { changeQueued, type Queued } from './queue.ts'

/** Whether a file only wants its password. */
export function wantsPassword(item: Queued): boolean {
  const code = item.state === 'failed' ? refusedBy(item.error)?.code : undefined
  return (code === 'file-password-needed' || code === 'file-password-wrong') && item.file.size > 0
}

/** Asks for the password of a locked workbook, where the file stands in the list. It goes with the reading and is kept nowhere. */
export function PasswordForm({ item }: { item: Queued }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const open = () => {
    if (password !== '') changeQueued(item.key, { password, state: 'queued', error: null })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        open()
      }}
    >
      <Space.Compact block>
        <Input.Password
          size="small"
          value={password}
          autoComplete="off"
          aria-label={t('imports.filePassword')}
          placeholder={t('imports.filePassword')}
          onChange={event => setPassword(event.target.value)}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={password === ''}>
          {t('imports.openLocked')}
        </Button>
      </Space.Compact>
    </form>
  )
}
