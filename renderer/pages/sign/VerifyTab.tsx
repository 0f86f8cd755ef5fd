import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { VerifyReport } from '../../../contract/api/signing.ts'
import { formatYuan } from '../../../contract/money.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { Signatures } from './Signatures.tsx'
import { StatedAnswers } from './StatedAnswers.tsx'

/** Checks a signed statement from anybody: content and signatures. */
export function VerifyTab() {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const chooser = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState<{ name: string; report: z.infer<typeof VerifyReport> } | null>(null)
  const verify = async (file: File | undefined) => {
    if (!file) return
    const report = await act(() => client.statements.verify({ file }))
    setAnswer(report && { name: file.name, report })
  }
  return (
    <section className="card narrow">
      <p>{t('sign.verifyLead')}</p>
      <Button type="primary" onClick={() => chooser.current?.click()}>
        {t('sign.verifyPick')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('sign.verifyPick')}
        onChange={event => {
          void verify(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {answer && (
        <div className="verify">
          <h2>{answer.name}</h2>
          <Alert
            showIcon
            type={answer.report.valid ? 'success' : 'error'}
            title={answer.report.valid ? t('sign.valid') : t('sign.invalid')}
            description={
              answer.report.reasons.length > 0 ? <Faults faults={answer.report.reasons} /> : undefined
            }
          />
          {answer.report.drill && <Alert showIcon type="warning" title={t('sign.drillFile')} />}
          <dl className="facts-list num">
            <dt>{t('app.project')}</dt>
            <dd>{answer.report.project ?? t('app.none')}</dd>
            <dt>{t('app.month')}</dt>
            <dd>{answer.report.period ?? t('app.none')}</dd>
            <dt>{t('sign.people')}</dt>
            <dd>{answer.report.people ?? t('app.none')}</dd>
            <dt>{t('sign.net')}</dt>
            <dd>{answer.report.netPay === null ? t('app.none') : formatYuan(answer.report.netPay)}</dd>
            <StatedAnswers stated={answer.report.stated} />
            <dt>{t('sign.fingerprint')}</dt>
            <dd>{answer.report.digest ? <Fingerprint digest={answer.report.digest} /> : t('app.none')}</dd>
          </dl>
          <Signatures signatures={answer.report.signatures} />
        </div>
      )}
    </section>
  )
}

const FAULTS = [
  'not-a-statement',
  'digest-wrong',
  'certificate-altered',
  'signature-wrong',
  'drill-mismatch',
] as const

/** What is wrong with a statement, in words; the finer kinds of altered content read as one. */
function Faults({ faults }: { faults: readonly string[] }) {
  const { t } = useTranslation()
  const words = faults.map(fault => t(`fault.${FAULTS.find(known => known === fault) ?? 'altered'}`))
  return (
    <ul>
      {[...new Set(words)].map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
