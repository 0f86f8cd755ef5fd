import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { beijingDate } from '../../../../contract/dates.ts'
import { useAct } from '../../../app/act.ts'
import { useCore } from '../../../app/core.ts'
import { DateField } from '../../settings/form-fields.tsx'
import { AnswerForm, type Said } from './AnswerForm.tsx'
import type { AnswerProps } from './answer-props.ts'

/** What was done about a warning, on which day and by whom. */
export function HandledForm({ finding, month, signer }: AnswerProps) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const { handled } = finding
  const initial: Said & { on: string } = {
    text: handled?.note ?? '',
    by: handled?.by ?? signer,
    on: handled?.on ?? beijingDate(new Date()),
  }
  return (
    <AnswerForm
      title={t('answer.handledTitle')}
      lead={t('answer.handledLead')}
      textLabel={t('answer.handledText')}
      submit={t('answer.handledSave')}
      initial={initial}
      onSave={({ text, by, on }) =>
        act(() => client.checks.recordHandling({ ...month, findingId: finding.id, on, by, note: text }))
      }
    >
      <Form.Item
        name="on"
        label={t('answer.handledOn')}
        rules={[{ required: true, message: t('start.required') }]}
      >
        <DateField />
      </Form.Item>
    </AnswerForm>
  )
}
