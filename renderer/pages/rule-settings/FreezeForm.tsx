import { App, Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { beijingDate, shiftDate } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runJob } from '../../app/jobs.ts'
import { AnswerForm, type Said } from '../check/answers/AnswerForm.tsx'
import { DateField } from '../settings/form-fields.tsx'

/** A quarter: time to work a backlog off. */
const USUAL_DAYS = 90

/** Accepts what stands today in a project, but for blocks, so that new findings stand out. */
export function FreezeForm({ project, onDone }: { project: Project; onDone: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const act = useAct()
  const initial: Said & { until: string } = {
    text: '',
    by: project.laborOfficer ?? '',
    until: shiftDate(beijingDate(new Date()), USUAL_DAYS),
  }
  const freeze = async ({ text, by, until }: typeof initial) => {
    const order = { projectId: project.id, reason: text, by, until }
    const done = await act(() =>
      runJob(t('waivers.freeze'), signal => client.waivers.freeze(order, { signal })),
    )
    if (done === null) return
    message.success(t('waivers.frozen', { count: done.findings }))
    onDone()
  }
  return (
    <>
      <AnswerForm
        title={t('waivers.freezeTitle', { name: project.name })}
        lead={t('waivers.freezeLead')}
        textLabel={t('check.reasonText')}
        submit={t('waivers.freeze')}
        initial={initial}
        onSave={freeze}
      >
        <Form.Item
          name="until"
          label={t('answer.until')}
          rules={[{ required: true, message: t('start.required') }]}
        >
          <DateField />
        </Form.Item>
      </AnswerForm>
      <Button type="link" onClick={onDone}>
        {t('app.cancel')}
      </Button>
    </>
  )
}
