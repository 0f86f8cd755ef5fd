import { App } from 'antd'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from './act.ts'
import { useCore } from './core.ts'
import { useRecheck } from './recheck.ts'
import { useRoute } from './route.ts'
import { useProject } from './use-project.ts'

/** Takes the last edit of the ledger back, says so, and checks the month in hand again. */
export function useUndo(): () => Promise<void> {
  const { client } = useCore()
  const { message } = App.useApp()
  const { t } = useTranslation()
  const act = useAct()
  const recheck = useRecheck()
  const { period } = useRoute()
  const projectId = useProject().project?.id
  return useCallback(async () => {
    const answer = await act(() => client.months.undoEdit())
    if (!answer) return
    message.info(answer.undone ? t('app.undone') : t('app.nothingToUndo'))
    if (answer.undone && projectId !== undefined) await act(() => recheck(projectId, period))
  }, [act, client, message, t, recheck, projectId, period])
}

/** Ctrl+Z anywhere but in a text field, where it belongs to the text. */
export function useUndoKey(): void {
  const undo = useUndo()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (typing || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z')
        return
      event.preventDefault()
      void undo()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [undo])
}
