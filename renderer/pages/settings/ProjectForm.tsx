import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Project, ProjectStatus } from '../../../contract/entities.ts'
import { yuanText } from '../../../contract/money.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { AmountInput, amountRule, DateField, fenOrNull, textOrNull } from './form-fields.tsx'

interface Answers extends Omit<Partial<Project>, 'contractAmount' | 'laborCostRatio' | 'code' | 'name'> {
  code: string
  name: string
  contractAmount?: string
  /** Percent. */
  laborCostRatio?: number | null
}

const TEXTS = [
  ['address', 'address'],
  ['permit', 'constructionPermitNo'],
  ['industry', 'industry'],
  ['regulator', 'regulator'],
  ['projectManager', 'projectManager'],
  ['chiefSupervisor', 'chiefSupervisor'],
  ['laborOfficer', 'laborOfficer'],
  ['laborOfficerPhone', 'laborOfficerPhone'],
] as const

/** Key information of a project, for a new one or an existing one. */
export function ProjectForm({
  project,
  onSaved,
}: {
  project: Project | null
  onSaved: (saved: Project) => void
}) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const act = useAct()
  const needed = [{ required: true, whitespace: true, message: t('start.required') }]
  const save = async (answers: Answers) => {
    const changes = changesOf(answers)
    const saved = await act(() =>
      project ? client.projects.set({ id: project.id, changes }) : client.projects.add(changes),
    )
    if (!saved) return
    message.success(t('settings.savedOk'))
    onSaved(saved)
  }
  return (
    <Form<Answers>
      layout="vertical"
      className="card project-form"
      requiredMark={false}
      initialValues={answersOf(project)}
      onFinish={save}
    >
      <h2>{project ? t('settings.keyInfo') : t('settings.newProject')}</h2>
      <div className="form-grid">
        <Form.Item name="name" label={t('settings.name')} rules={needed} className="span2">
          <Input autoFocus={!project} />
        </Form.Item>
        <Form.Item name="code" label={t('settings.code')} tooltip={t('settings.codeHint')} rules={needed}>
          <Input disabled={project !== null} />
        </Form.Item>
        <Form.Item name="status" label={t('settings.status')}>
          <Select
            options={ProjectStatus.options.map(value => ({ value, label: t(`projectStatus.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="payDay" label={t('settings.payDay')}>
          <InputNumber min={1} max={31} precision={0} />
        </Form.Item>
        <Form.Item
          name="contractAmount"
          label={t('settings.contractAmount')}
          rules={[amountRule(t('settings.badAmount'))]}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item name="laborCostRatio" label={t('settings.laborCostRatio')}>
          <InputNumber min={0} max={100} precision={2} />
        </Form.Item>
        <Form.Item name="fundingCycleMonths" label={t('settings.fundingCycle')}>
          <InputNumber min={1} max={12} precision={0} />
        </Form.Item>
        <Form.Item name="startDate" label={t('settings.startDate')}>
          <DateField />
        </Form.Item>
        <Form.Item name="completionDate" label={t('settings.completionDate')}>
          <DateField />
        </Form.Item>
        {TEXTS.map(([words, field]) => (
          <Form.Item key={field} name={field} label={t(`settings.${words}`)}>
            <Input />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit">
        {t('app.save')}
      </Button>
    </Form>
  )
}

function answersOf(project: Project | null): Partial<Answers> {
  if (project === null) return { status: 'building' }
  const { contractAmount, laborCostRatio, ...rest } = project
  return {
    ...rest,
    ...(contractAmount === null ? {} : { contractAmount: yuanText(contractAmount) }),
    laborCostRatio: laborCostRatio === null ? null : laborCostRatio / 100,
  }
}

function changesOf(answers: Answers): Omit<Project, 'id'> {
  return {
    code: answers.code.trim(),
    name: answers.name.trim(),
    address: textOrNull(answers.address),
    constructionPermitNo: textOrNull(answers.constructionPermitNo),
    industry: textOrNull(answers.industry),
    regulator: textOrNull(answers.regulator),
    contractAmount: fenOrNull(answers.contractAmount),
    startDate: answers.startDate ?? null,
    completionDate: answers.completionDate ?? null,
    status: answers.status ?? 'building',
    payDay: answers.payDay ?? null,
    fundingCycleMonths: answers.fundingCycleMonths ?? null,
    laborCostRatio: answers.laborCostRatio == null ? null : Math.round(answers.laborCostRatio * 100),
    projectManager: textOrNull(answers.projectManager),
    chiefSupervisor: textOrNull(answers.chiefSupervisor),
    laborOfficer: textOrNull(answers.laborOfficer),
    laborOfficerPhone: textOrNull(answers.laborOfficerPhone),
  }
}
