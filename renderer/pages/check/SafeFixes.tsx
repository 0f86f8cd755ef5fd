import { useQuery } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useRecheck } from '../../app/recheck.ts'
import { Trouble } from '../../app/Trouble.tsx'

/** Repairs that change no meaning: listed first, applied together, undone together. */
export function SafeFixes({ project, period }: { project: Project; period: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('check.safe')}</Button>
      {open && <FixList project={project} period={period} onClose={() => setOpen(false)} />}
    </>
  )
}

function FixList({ project, period, onClose }: { project: Project; period: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const recheck = useRecheck()
  const input = { projectId: project.id, period, language }
  const listed = useQuery({
    queryKey: ['safe-fixes', input],
    queryFn: () => client.checks.safeFixes({ ...input, apply: false }),
  })
  const fixes = listed.data?.fixes ?? []
  const apply = async () => {
    const done = await act(() => client.checks.safeFixes({ ...input, apply: true }))
    onClose()
    if (!done) return
    message.success(t('check.safeDone', { count: done.fixes.length }))
    await act(() => recheck(project.id, period))
  }
  return (
    <Modal
      open
      width={720}
      title={t('check.safe')}
      onCancel={onClose}
      okText={t('check.safeApply', { count: fixes.length })}
      okButtonProps={{ disabled: fixes.length === 0 }}
      onOk={apply}
      loading={listed.isPending}
    >
      <p className="dim">{t('check.safeLead')}</p>
      {listed.error && <Trouble error={listed.error} />}
      {listed.data && fixes.length === 0 && <p>{t('check.safeNone')}</p>}
      <ul className="fixes">
        {fixes.map((fix, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once
          <li key={index}>
            {fix.cell && <code>{fix.cell}</code>} {fix.label} · {fieldWords(fix.field, language)} · {fix.what}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
