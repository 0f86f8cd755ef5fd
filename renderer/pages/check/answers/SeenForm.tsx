import { Button, Form } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../app/act.ts'
import { useCore } from '../../../app/core.ts'
import { AnswerForm, type Said } from './AnswerForm.tsx'
import type { AnswerProps } from './answer-props.ts'

/** A person's word that he has seen the odd but true document, with the document: the one way through a block. */
export function SeenForm({ finding, month, signer }: AnswerProps) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const initial: Said & { file: File | null } = { text: '', by: signer, file: null }
  return (
    <AnswerForm
      title={t('answer.seenTitle')}
      lead={t('answer.seenLead')}
      textLabel={t('answer.seenText')}
      submit={t('answer.seenSave')}
      initial={initial}
      onSave={async ({ file, ...said }) =>
        file === null
          ? null
          : act(() => client.checks.sawDocument({ ...month, findingId: finding.id, ...said, file }))
      }
    >
      <Form.Item
        name="file"
        label={t('answer.document')}
        extra={t('answer.documentHint')}
        rules={[{ required: true, message: t('start.required') }]}
      >
        <FileField />
      </Form.Item>
    </AnswerForm>
  )
}

function FileField({
  value,
  onChange,
  id,
}: {
  value?: File | null
  onChange?: (file: File | null) => void
  id?: string
}) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{value?.name ?? t('answer.choose')}</Button>
      <input
        ref={chooser}
        {...(id === undefined ? {} : { id })}
        type="file"
        className="file-input"
        accept=".jpg,.jpeg,.png,.pdf"
        onChange={event => {
          onChange?.(event.target.files?.[0] ?? null)
          event.target.value = ''
        }}
      />
    </>
  )
}
