import { useVirtualizer } from '@tanstack/react-virtual'
import { Checkbox } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConfirmationRow } from '../../../contract/api/signing.ts'
import { formatYuan } from '../../../contract/money.ts'
import { localTime } from '../../app/month-name.ts'

interface Props {
  rows: readonly ConfirmationRow[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

const SIGN = { none: '○', valid: '✓', changed: '!' } as const

/** Every line of the month with its confirmation; any number of them. */
export function ConfirmList({ rows, selected, onSelect }: Props) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 10,
    useFlushSync: false,
  })
  const all = rows.length > 0 && rows.every(row => selected.has(row.lineId))
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  return (
    <div className="pane-list confirm-list" ref={scroller}>
      <div className="confirm-row head">
        <Checkbox
          aria-label={t('confirm.selectAll')}
          checked={all}
          indeterminate={!all && selected.size > 0}
          onChange={() => onSelect(all ? new Set() : new Set(rows.map(row => row.lineId)))}
        />
        <span>{t('imports.person')}</span>
        <span>{t('bank.amount')}</span>
        <span>{t('confirm.state')}</span>
        <span>{t('confirm.method')}</span>
        <span>{t('confirm.when')}</span>
      </div>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <div
              key={row.lineId}
              className="confirm-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Checkbox
                aria-label={t('confirm.select', { name: row.name })}
                checked={selected.has(row.lineId)}
                onChange={() => toggle(row.lineId)}
              />
              <span>
                {row.name} <span className="dim">{row.teamName}</span>
              </span>
              <span className="num right">
                {row.netPay === null ? t('app.none') : formatYuan(row.netPay)}
              </span>
              <span className={`state ${row.state}`}>
                {SIGN[row.state]} {t(`confirmState.${row.state}`)}
              </span>
              <span>{row.method ? t(`method.${row.method}`) : ''}</span>
              <span className="num dim">{row.confirmedAt ? localTime(row.confirmedAt) : ''}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
