import { Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Confidence } from '../../../contract/finding.ts'

/** How sure a source is, as a word with its meaning behind it. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation()
  return (
    <Tooltip title={t(`confidenceHint.${confidence}`)}>
      <Tag tabIndex={0} color={confidence === 'found' ? 'success' : 'default'}>
        {t(`confidence.${confidence}`)}
      </Tag>
    </Tooltip>
  )
}
