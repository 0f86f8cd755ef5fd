import { skipToken, useQuery } from '@tanstack/react-query'
import { Input, type InputRef, Modal } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCore } from './core.ts'
import { go, PAGES } from './route.ts'
import { useProject } from './use-project.ts'

interface Hit {
  key: string
  group: string
  label: string
  detail: string
  open: () => void
}

/** Ctrl+K: any page, project or worker by a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const field = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const hits = useHits(useDeferredValue(text.trim()))
  const open = (hit: Hit | undefined) => {
    if (!hit) return
    hit.open()
    onClose()
  }
  const press = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen(Math.max(0, Math.min(hits.length - 1, chosen + step)))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[chosen])
  }
  return (
    <Modal
      open
      closable={false}
      onCancel={onClose}
      footer={null}
      title={t('palette.title')}
      width={560}
      style={{ top: 72 }}
      afterOpenChange={shown => shown && field.current?.focus()}
    >
      <Input
        ref={field}
        autoFocus
        value={text}
        placeholder={t('palette.hint')}
        aria-label={t('palette.hint')}
        role="combobox"
        aria-expanded
        aria-controls="palette-hits"
        aria-activedescendant={hits[chosen] ? `hit-${hits[chosen].key}` : undefined}
        onKeyDown={press}
        onChange={event => {
          setText(event.target.value)
          setChosen(0)
        }}
      />
      <div id="palette-hits" role="listbox" className="hits">
        {hits.length === 0 && <p className="dim">{t('palette.nothing')}</p>}
        {hits.map((hit, index) => (
          <button
            type="button"
            key={hit.key}
            id={`hit-${hit.key}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            className="hit"
            onClick={() => open(hit)}
          >
            <span className="dim hit-group">{hit.group}</span>
            {hit.label}
            <span className="dim">{hit.detail}</span>
          </button>
        ))}
      </div>
      <p className="dim small">{t('palette.keys')}</p>
    </Modal>
  )
}

function useHits(text: string): Hit[] {
  const { t } = useTranslation()
  const { query } = useCore()
  const { projects } = useProject()
  const found = useQuery(query.workers.find.queryOptions({ input: text === '' ? skipToken : { text } }))
  const has = (label: string) => label.toLowerCase().includes(text.toLowerCase())
  return [
    ...PAGES.filter(page => has(t(`nav.${page}`)) || has(page)).map(page => ({
      key: page,
      group: t('palette.pages'),
      label: t(`nav.${page}`),
      detail: '',
      open: () => go({ page }),
    })),
    ...(projects ?? [])
      .filter(project => has(project.name) || has(project.code))
      .slice(0, 6)
      .map(project => ({
        key: project.id,
        group: t('palette.projects'),
        label: project.name,
        detail: project.code,
        open: () => go({ page: 'payroll', project: project.id }),
      })),
    ...(found.data ?? []).map(worker => ({
      key: `${worker.projectId}-${worker.workerId}`,
      group: t('palette.workers'),
      label: worker.name,
      detail: [worker.maskedIdNumber, worker.teamName, worker.projectName].filter(Boolean).join(' · '),
      open: () => go({ page: 'roster', project: worker.projectId, focus: { worker: worker.workerId } }),
    })),
  ]
}
