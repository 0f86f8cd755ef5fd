import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { AccountEntryKind, type WageAccount } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { AmountInput, amountRule, DateField, fenOrNull, textOrNull } from './form-fields.tsx'

interface Answers {
  accountId: string
  on: string
  direction: 'in' | 'out'
  kind: z.infer<typeof AccountEntryKind>
  amount: string
  wageMonth?: string | null
  counterparty?: string
  reference?: string
}

/** Adds a line of a wage account's statement. */
export function EntryForm({ accounts, onDone }: { accounts: readonly WageAccount[]; onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const needed = [{ required: true, message: t('start.required') }]
  const save = async (answers: Answers) => {
    const input = {
      accountId: answers.accountId,
      on: answers.on,
      direction: answers.direction,
      kind: answers.kind,
      amount: fenOrNull(answers.amount) ?? 0,
      wageMonth: answers.wageMonth ?? null,
      counterparty: textOrNull(answers.counterparty),
      reference: textOrNull(answers.reference),
    }
    if (await act(() => client.projects.addAccountEntry(input))) onDone()
  }
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      onFinish={save}
      initialValues={{ accountId: accounts[0]?.id, direction: 'in', kind: 'funding' }}
    >
      <Form.Item name="accountId" label={t('settings.account')} rules={needed}>
        <Select
          options={accounts.map(each => ({
            value: each.id,
            label: `${each.bankName} ${each.accountNo.slice(-4)}`,
          }))}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="on" label={t('settings.on')} rules={needed}>
          <DateField />
        </Form.Item>
        <Form.Item name="wageMonth" label={t('settings.wageMonth')}>
          <DateField picker="month" />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="direction" label={t('settings.direction')}>
          <Select
            options={[
              { value: 'in', label: t('settings.in') },
              { value: 'out', label: t('settings.out') },
            ]}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('settings.kind')}>
          <Select
            options={AccountEntryKind.options.map(value => ({ value, label: t(`entryKind.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item
        name="amount"
        label={t('settings.amount')}
        rules={[amountRule(t('settings.badAmount'), true)]}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item name="counterparty" label={t('settings.counterparty')}>
        <Input />
      </Form.Item>
      <Form.Item name="reference" label={t('settings.reference')}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}
