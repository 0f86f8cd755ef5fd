import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFinding } from '../../../contract/finding.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { answerMark } from './answers/answer-mark.ts'
import type { FindingGroup } from './group-findings.ts'

interface Props {
  groups: readonly FindingGroup[]
  chosen: string | null
  onChoose: (id: string) => void
}

type Entry = { kind: 'group'; group: FindingGroup } | { kind: 'finding'; finding: ShownFinding }

/** Any number of findings under their groups; arrow keys walk through them. */
export function FindingList({ groups, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const entries = useMemo<Entry[]>(
    () =>
      groups.flatMap(group => [
        { kind: 'group' as const, group },
        ...group.findings.map(finding => ({ kind: 'finding' as const, finding })),
      ]),
    [groups],
  )
  const order = useMemo(() => groups.flatMap(group => group.findings.map(finding => finding.id)), [groups])
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (entries[index]?.kind === 'group' ? 32 : 44),
    overscan: 10,
    useFlushSync: false,
  })
  const at = entries.findIndex(entry => entry.kind === 'finding' && entry.finding.id === chosen)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const press = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : order[order.indexOf(chosen ?? '') + step]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div
      ref={scroller}
      className="pane-list findings"
      role="listbox"
      aria-label={t('check.title')}
      aria-activedescendant={chosen ? `finding-${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(item => {
          const entry = entries[item.index]
          if (entry === undefined) return null
          const place = { transform: `translateY(${item.start}px)`, height: item.size }
          return entry.kind === 'group' ? (
            <div key={`g${entry.group.key}`} className="finding-group" style={place}>
              <b>{entry.group.title}</b>
              <span className="count-plain">{entry.group.findings.length}</span>
            </div>
          ) : (
            <button
              type="button"
              key={entry.finding.id}
              id={`finding-${entry.finding.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.finding.id === chosen}
              className="finding"
              style={place}
              onClick={() => onChoose(entry.finding.id)}
            >
              <SeverityTag severity={entry.finding.severity} />
              <span className="finding-text">
                <span>
                  {entry.finding.subject.label} <AnswerMark finding={entry.finding} />
                </span>
                <span className="dim small">{entry.finding.message}</span>
              </span>
              {entry.finding.at && <code>{entry.finding.at.cell}</code>}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function AnswerMark({ finding }: { finding: ShownFinding }) {
  const { t } = useTranslation()
  const mark = answerMark(finding)
  return mark === null ? null : <i>· {t(mark)}</i>
}
