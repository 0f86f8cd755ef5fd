import { App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { AttendanceMethod } from '../../../contract/guangzhou-attendance.ts'
import { attendanceGapWords } from '../../../contract/language/words.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

interface Answers {
  day: string | null
  gate?: string
  method: AttendanceMethod
}

/** Puts the month's gate records, or a day's, into the outbox; says which stay here and why. */
export function SubmitAttendance({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Answers>()
  const queue = async ({ day, gate = '', method }: Answers) => {
    const device = gate.trim() === '' ? null : { channel: gate, method }
    const done = await act(() => client.sync.submitAttendance({ ...month, day, device }))
    if (!done) return
    setOpen(false)
    const { queued, alreadyQueued: already, left } = done
    const said = t('attend.queued', { queued, already })
    if (left.length === 0) return message.success(said)
    const count = left.reduce((sum, { records }) => sum + records, 0)
    modal.warning({
      title: said,
      content: (
        <>
          {t('attend.left', { count })}
          <ul>
            {left.map(({ why, records }) => (
              <li key={why}>
                {t('attend.leftLine', { why: attendanceGapWords(why, language), count: records })}
              </li>
            ))}
          </ul>
        </>
      ),
    })
  }
  const days = Array.from({ length: daysInPeriod(month.period) }, (_, index) =>
    dayOfPeriod(month.period, index + 1),
  )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('attend.open')}</Button>
      <Modal
        open={open}
        title={t('attend.open')}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={t('attend.queue')}
        destroyOnHidden
      >
        <p className="dim">{t('attend.lead')}</p>
        <Form<Answers>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={queue}
          initialValues={{ day: null, method: '2' }}
        >
          <Form.Item name="day" label={t('attend.day')}>
            <Select
              options={[
                { value: null, label: t('attend.wholeMonth') },
                ...days.map(day => ({ value: day, label: day })),
              ]}
            />
          </Form.Item>
          <Form.Item name="gate" label={t('attend.gate')} extra={t('attend.gateHint')}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="method" label={t('attend.method')}>
            <Select
              options={AttendanceMethod.options.map(method => ({
                value: method,
                label: t(`attendMethod.${method}`),
              }))}
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
