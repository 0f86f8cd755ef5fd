import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../contract/finding.ts'

const COLOURS = { block: 'error', alert: 'warning', warn: 'gold', notice: 'default' } as const

/** How grave a finding is, as a word. */
export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation()
  return <Tag color={COLOURS[severity]}>{t(`severity.${severity}`)}</Tag>
}
