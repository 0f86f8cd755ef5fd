import { useTranslation } from 'react-i18next'
import type { StatedCounts } from '../../../contract/api/signing.ts'

/** How many answers of people travel with a statement. */
export function StatedAnswers({ stated }: { stated: StatedCounts | null }) {
  const { t } = useTranslation()
  if (stated === null) return null
  return (
    <>
      <dt>{t('sign.stated')}</dt>
      <dd>{t('sign.statedCounts', { ...stated })}</dd>
    </>
  )
}
