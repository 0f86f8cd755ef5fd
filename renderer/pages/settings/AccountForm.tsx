import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { DateField, textOrNull } from './form-fields.tsx'

interface Answers {
  holderName: string
  holderUscc?: string
  accountNo: string
  bankName: string
  openedOn?: string | null
  tripartiteAgreementNo?: string
  filedOn?: string | null
}

/** Registers the workers' wage account of a project. */
export function AccountForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const save = async (answers: Answers) => {
    const input = {
      projectId,
      holderName: answers.holderName.trim(),
      holderUscc: textOrNull(answers.holderUscc),
      accountNo: answers.accountNo.replace(/\s/g, ''),
      bankName: answers.bankName.trim(),
      openedOn: answers.openedOn ?? null,
      tripartiteAgreementNo: textOrNull(answers.tripartiteAgreementNo),
      filedOn: answers.filedOn ?? null,
    }
    if (await act(() => client.projects.addWageAccount(input))) onDone()
  }
  return (
    <Form<Answers> layout="vertical" requiredMark={false} onFinish={save}>
      <Form.Item name="holderName" label={t('settings.holder')} rules={needed}>
        <Input />
      </Form.Item>
      <Form.Item
        name="holderUscc"
        label={t('settings.uscc')}
        rules={[{ pattern: /^[0-9A-Z]{18}$/, message: t('start.usccBad') }]}
      >
        <Input className="num" maxLength={18} />
      </Form.Item>
      <Form.Item name="accountNo" label={t('settings.accountNo')} rules={needed}>
        <Input className="num" />
      </Form.Item>
      <Form.Item name="bankName" label={t('settings.bankName')} rules={needed}>
        <Input />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="openedOn" label={t('settings.openedOn')}>
          <DateField />
        </Form.Item>
        <Form.Item name="filedOn" label={t('settings.filedOn')}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="tripartiteAgreementNo" label={t('settings.tripartite')}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
