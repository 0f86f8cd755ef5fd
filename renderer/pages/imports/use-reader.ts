import { ORPCError } from '@orpc/client'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCore, useRefresh } from '../../app/core.ts'
import { JobCancelled, runJob } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { changeQueued, dequeue, enqueue, enqueueFailed, rememberSource, useQueue } from './queue.ts'

/** Reads queued files one after the other, whatever page is shown meanwhile. */
export function useReader(): void {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const refresh = useRefresh()
  const { page, focus } = useRoute()
  const queue = useQueue()
  const next = queue.some(item => item.state === 'reading')
    ? undefined
    : queue.find(item => item.state === 'queued')
  const showInPlaceOf = useEffectEvent((replaced: string | null, id: string) => {
    if (page === 'imports' && replaced !== null && focus.import === replaced)
      go({ page: 'imports', focus: { import: id } })
  })
  useEffect(() => {
    if (next === undefined) return
    changeQueued(next.key, { state: 'reading' })
    const { file, choices, replaces, password } = next
    if (next.isZip) {
      void client.imports
        .unpack({ file })
        .then(({ files, refused }) => {
          dequeue(next.key)
          for (const each of files) enqueue(each, choices)
          for (const { file: name, ...data } of refused)
            enqueueFailed(name, choices, new ORPCError('REFUSED', { data }))
        })
        .catch((error: unknown) => changeQueued(next.key, { state: 'failed', error }))
      return
    }
    void runJob(t('imports.reading', { file: file.name }), signal =>
      client.imports.preview({ file, choices, language, password }, { signal }),
    )
      .then(async view => {
        rememberSource(view.id, { file, choices, password })
        if (replaces !== null && replaces !== view.id) await client.imports.discard({ id: replaces })
        dequeue(next.key)
        await refresh()
        showInPlaceOf(replaces, view.id)
      })
      .catch((error: unknown) => {
        if (error instanceof JobCancelled) dequeue(next.key)
        else changeQueued(next.key, { state: 'failed', error })
      })
  }, [next, client, language, refresh, t])
}
