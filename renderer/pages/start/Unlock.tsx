import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerStatus } from '../../../contract/api/ledger.ts'
import { useCore, useRefresh } from '../../app/core.ts'
import { Trouble } from '../../app/Trouble.tsx'

type Way = 'passphrase' | 'recoveryCode' | 'safeStorage'

/** Opens the ledger by one of its key slots. */
export function Unlock({ ledger }: { ledger: LedgerStatus }) {
  const { t } = useTranslation()
  const { client, host } = useCore()
  const refresh = useRefresh()
  const safe = useQuery({ queryKey: ['host', 'safeStorage'], queryFn: () => host.safeStorageAvailable() })
  const [way, setWay] = useState<Way>('passphrase')
  const [secret, setSecret] = useState('')
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const ways: { value: Way; label: string }[] = [
    { value: 'passphrase', label: t('start.byPassphrase') },
    { value: 'recoveryCode', label: t('start.byRecovery') },
  ]
  if (safe.data && ledger.slots.includes('safeStorage'))
    ways.push({ value: 'safeStorage', label: t('start.bySafeStorage') })
  const unlock = async () => {
    setWorking(true)
    setError(null)
    try {
      await client.ledger.unlock(
        way === 'passphrase'
          ? { by: way, passphrase: secret }
          : way === 'recoveryCode'
            ? { by: way, code: secret }
            : { by: way },
      )
      await refresh()
    } catch (caught) {
      setError(caught)
    }
    setWorking(false)
  }
  return (
    <>
      <h1>{t('start.unlockTitle')}</h1>
      {ledger.company && <p>{ledger.company.name}</p>}
      {error !== null && <Trouble error={error} />}
      <Segmented<Way>
        block
        options={ways}
        value={way}
        onChange={next => {
          setWay(next)
          setSecret('')
        }}
      />
      <Form layout="vertical" size="large" onFinish={unlock} key={way}>
        {way === 'safeStorage' ? (
          <p>{t('start.safeStorageLead')}</p>
        ) : (
          <Form.Item label={way === 'passphrase' ? t('start.passphrase') : t('start.recoveryCode')}>
            {way === 'passphrase' ? (
              <Input.Password
                autoFocus
                autoComplete="current-password"
                value={secret}
                onChange={event => setSecret(event.target.value)}
              />
            ) : (
              <Input
                autoFocus
                className="num"
                value={secret}
                onChange={event => setSecret(event.target.value)}
              />
            )}
          </Form.Item>
        )}
        <Button
          type="primary"
          htmlType="submit"
          block
          loading={working}
          disabled={way !== 'safeStorage' && secret === ''}
        >
          {t('start.unlock')}
        </Button>
      </Form>
      <p className="dim small">
        {t('start.folder')} <span className="path">{ledger.folder}</span>
      </p>
    </>
  )
}
