import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { beijingDate } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import type { ParameterUnit } from '../../../contract/rule-settings.ts'
import { useCore } from '../../app/core.ts'
import { AnswerForm, type Said } from '../check/answers/AnswerForm.tsx'
import { DateField } from '../settings/form-fields.tsx'
import { useRuleChange } from './use-rerun.ts'

interface Props {
  parameter: string
  unit: ParameterUnit
  project: Project | null
  onDone: () => void
}

/** Sets a threshold from a day, with its reason. */
export function ParameterForm({ parameter, unit, project, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const change = useRuleChange()
  const needed = [{ required: true, message: t('start.required') }]
  const initial: Said & { value: string; effectiveFrom: string; scope: 'project' | 'company' } = {
    text: '',
    by: project?.laborOfficer ?? '',
    value: '',
    effectiveFrom: `${beijingDate(new Date()).slice(0, 7)}-01`,
    scope: project === null ? 'company' : 'project',
  }
  const save = async ({ text, by, value, effectiveFrom, scope }: typeof initial) => {
    const order = { key: parameter, value, effectiveFrom, reason: text, by }
    const of = scope === 'project' && project !== null ? { projectId: project.id } : {}
    if (await change(() => client.parameters.set({ ...order, ...of }))) onDone()
  }
  return (
    <AnswerForm
      title={t('params.setTitle')}
      lead={t('params.setLead')}
      textLabel={t('check.reasonText')}
      submit={t('params.set')}
      initial={initial}
      onSave={save}
    >
      <div className="form-grid">
        <Form.Item name="value" label={t('params.value')} rules={needed}>
          <Input className="num" suffix={t(`params.unit.${unit}`)} />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={t('params.from')} rules={needed}>
          <DateField />
        </Form.Item>
        <Form.Item name="scope" label={t('answer.scope')}>
          <Select
            options={[
              ...(project === null ? [] : [{ value: 'project', label: project.name }]),
              { value: 'company', label: t('waivers.scope.company') },
            ]}
          />
        </Form.Item>
      </div>
    </AnswerForm>
  )
}
