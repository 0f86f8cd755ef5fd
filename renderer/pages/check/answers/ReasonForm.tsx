import { useTranslation } from 'react-i18next'
import { useAct } from '../../../app/act.ts'
import { useCore } from '../../../app/core.ts'
import { AnswerForm } from './AnswerForm.tsx'
import type { AnswerProps } from './answer-props.ts'

/** A written reason with which an alert may pass. */
export function ReasonForm({ finding, month, signer }: AnswerProps) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  return (
    <AnswerForm
      title={t('check.giveReason')}
      lead={t('check.reasonLead')}
      textLabel={t('check.reasonText')}
      submit={t('check.reasonSave')}
      initial={{ text: finding.reason?.text ?? '', by: finding.reason?.by ?? signer }}
      onSave={said => act(() => client.checks.giveReason({ ...month, findingId: finding.id, ...said }))}
    />
  )
}
