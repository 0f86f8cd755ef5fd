import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What somebody says to a finding, and who he is. */
export interface Said {
  text: string
  by: string
}

interface Props<Answers extends Said> {
  title: string
  lead: string
  textLabel: string
  submit: string
  initial: Answers
  onSave: (answers: Answers) => Promise<unknown>
  /** Fields before the words. */
  children?: ReactNode
}

/** One answer to a finding: fields of its own, then words and a name. */
export function AnswerForm<Answers extends Said>(props: Props<Answers>) {
  const { title, lead, textLabel, submit, initial, onSave, children } = props
  const { t } = useTranslation()
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const save = (answers: Answers) => onSave({ ...answers, text: answers.text.trim(), by: answers.by.trim() })
  return (
    <Form<Answers>
      layout="vertical"
      className="reason"
      requiredMark={false}
      onFinish={save}
      initialValues={initial}
    >
      <b>{title}</b>
      <p className="dim small">{lead}</p>
      {children}
      <Form.Item name="text" label={textLabel} rules={[...needed, { min: 2 }]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="by" label={t('check.reasonBy')} rules={needed}>
        <Input />
      </Form.Item>
      <Button htmlType="submit">{submit}</Button>
    </Form>
  )
}
