import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { useRoute } from '../../app/route.ts'
import { AmountInput, amountRule, DateField, fenOrNull, textOrNull } from './form-fields.tsx'

interface Answers {
  period: string
  progressPayment: string
  laborCostDue: string
  progressNote?: string
}

/** States the progress payment and the labour cost due of a month. */
export function ProgressForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { period } = useRoute()
  const act = useAct()
  const save = async (answers: Answers) => {
    const input = {
      projectId,
      period: answers.period,
      progressPayment: fenOrNull(answers.progressPayment) ?? 0,
      laborCostDue: fenOrNull(answers.laborCostDue) ?? 0,
      progressNote: textOrNull(answers.progressNote),
    }
    if (await act(() => client.projects.setProgressPayment(input))) onDone()
  }
  return (
    <Form<Answers> layout="vertical" requiredMark={false} onFinish={save} initialValues={{ period }}>
      <Form.Item
        name="period"
        label={t('app.month')}
        rules={[{ required: true, message: t('start.required') }]}
      >
        <DateField picker="month" />
      </Form.Item>
      <Form.Item
        name="progressPayment"
        label={t('settings.progressPayment')}
        rules={[amountRule(t('settings.badAmount'), true)]}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item
        name="laborCostDue"
        label={t('settings.laborCostDue')}
        rules={[amountRule(t('settings.badAmount'), true)]}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item name="progressNote" label={t('settings.progressNote')}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
