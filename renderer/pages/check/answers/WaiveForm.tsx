import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { beijingDate, shiftDate } from '../../../../contract/dates.ts'
import type { ShownFinding } from '../../../../contract/finding.ts'
import type { WaiverScope } from '../../../../contract/waiver.ts'
import { useAct } from '../../../app/act.ts'
import { useCore } from '../../../app/core.ts'
import { usePreferences } from '../../../app/preferences.ts'
import { DateField } from '../../settings/form-fields.tsx'
import { AnswerForm, type Said } from './AnswerForm.tsx'
import type { AnswerProps } from './answer-props.ts'

/** Half a year: long enough for a site to settle a matter, short enough to be asked again. */
const USUAL_DAYS = 180

/** Accepts findings of this rule for a while: for the person, the sheet, the project or the company. Never a block. */
export function WaiveForm({ finding, month, signer, onDone }: AnswerProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const scopes = scopesOf(finding, month.projectId)
  const initial: Said & { scope: WaiverScope['kind']; until: string } = {
    text: '',
    by: signer,
    scope: scopes[0]?.kind ?? 'project',
    until: shiftDate(beijingDate(new Date()), USUAL_DAYS),
  }
  return (
    <AnswerForm
      title={t('answer.waiveTitle')}
      lead={t('answer.waiveLead')}
      textLabel={t('check.reasonText')}
      submit={t('answer.waiveSave')}
      initial={initial}
      onSave={async ({ text, by, scope: kind, until }) => {
        const scope = scopes.find(each => each.kind === kind)
        if (scope === undefined) return
        const order = { rule: finding.rule, scope, reason: text, by, until, language }
        if (await act(() => client.waivers.add(order))) onDone()
      }}
    >
      <Form.Item name="scope" label={t('answer.scope')}>
        <Select options={scopes.map(({ kind }) => ({ value: kind, label: t(`waivers.scope.${kind}`) }))} />
      </Form.Item>
      <Form.Item
        name="until"
        label={t('answer.until')}
        rules={[{ required: true, message: t('start.required') }]}
      >
        <DateField />
      </Form.Item>
    </AnswerForm>
  )
}

/** The places a finding is in, the narrowest first. */
function scopesOf({ person, at }: ShownFinding, projectId: string): WaiverScope[] {
  return [
    ...(person === null ? [] : [{ kind: 'person' as const, workerId: person }]),
    ...(at === null ? [] : [{ kind: 'sheet' as const, projectId, file: at.file, sheet: at.sheet }]),
    { kind: 'project', projectId },
    { kind: 'company' },
  ]
}
