import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StatementView } from '../../../contract/api/signing.ts'
import { localTime } from '../../app/month-name.ts'

/** Who signed, as what, when, and whether with a mere software key. */
export function Signatures({ signatures }: { signatures: StatementView['signatures'] }) {
  const { t } = useTranslation()
  return (
    <ul className="signatures">
      {signatures.map(signature => (
        <li key={`${signature.signer}${signature.signedAt}`}>
          {signature.signer} · {signature.role} · <span className="num">{localTime(signature.signedAt)}</span>{' '}
          {signature.software && <Tag>{t('sign.software')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
