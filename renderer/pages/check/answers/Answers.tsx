import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerProps } from './answer-props.ts'
import { HandledForm } from './HandledForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { SeenForm } from './SeenForm.tsx'
import { WaiveForm } from './WaiveForm.tsx'

/** What a finding of its level can be answered with; a waived one, or one whose document was seen, with nothing further. */
export function Answers(props: AnswerProps) {
  const { t } = useTranslation()
  const [waiving, setWaiving] = useState(false)
  const { severity, seenable, seen, waiver, overdue } = props.finding
  if (waiver !== null) return null
  if (severity === 'block') return seenable && seen === null ? <SeenForm {...props} /> : null
  if (waiving) return <WaiveForm {...props} onDone={() => setWaiving(false)} />
  return (
    <>
      {severity === 'alert' && <ReasonForm {...props} />}
      {(severity === 'warn' || overdue) && <HandledForm {...props} />}
      <Button className="waive" type="link" onClick={() => setWaiving(true)}>
        {t('answer.waive')}
      </Button>
    </>
  )
}
