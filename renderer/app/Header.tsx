import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { shiftPeriod } from '../../contract/dates.ts'
import { useCore } from './core.ts'
import { monthName } from './month-name.ts'
import { go, type Page, useRoute } from './route.ts'
import { useProject } from './use-project.ts'

/** Pages that speak of every project. */
const OF_THE_COMPANY: readonly Page[] = ['board', 'selfAudit', 'warnings', 'settings']

/** Month and project in hand, the way to find anything, and what waits to be sent. */
export function Header({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { page, period, focus } = useRoute()
  const { projects, project } = useProject()
  const periods = useQuery(query.months.periods.queryOptions())
  const outbox = useQuery(query.sync.outboxCounts.queryOptions({ input: {} }))
  const { queued = 0, sending = 0, uncertain = 0, blocked = 0 } = outbox.data ?? {}
  const waiting = queued + sending + uncertain + blocked
  const choices = [...new Set([...(periods.data ?? []), period])].sort().reverse()
  const tab = focus.tab
  const to = (next: string) => go({ page, period: next, focus: tab ? { tab } : {} })
  return (
    <header className="head">
      <span className="logo">{t('app.name')}</span>
      <div className="month">
        <Button type="text" aria-label={t('app.earlier')} onClick={() => to(shiftPeriod(period, -1))}>
          ‹
        </Button>
        <Select
          variant="borderless"
          aria-label={t('app.thisMonth')}
          value={period}
          onChange={to}
          options={choices.map(each => ({ value: each, label: monthName(t, each) }))}
          popupMatchSelectWidth={120}
          suffixIcon={null}
        />
        <Button type="text" aria-label={t('app.later')} onClick={() => to(shiftPeriod(period, 1))}>
          ›
        </Button>
      </div>
      {!OF_THE_COMPANY.includes(page) && projects && projects.length > 0 && (
        <Select
          className="project"
          aria-label={t('app.project')}
          value={project?.id ?? null}
          onChange={id => go({ page, project: id, focus: tab ? { tab } : {} })}
          options={projects.map(each => ({ value: each.id, label: each.name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )}
      <button type="button" className="find" onClick={onFind}>
        <span>{t('app.searchHint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button type="button" className="outbox" onClick={() => go({ page: 'sign', focus: { tab: 'submit' } })}>
        {waiting > 0 ? t('status.outbox', { count: waiting }) : t('status.outboxEmpty')}
      </button>
    </header>
  )
}
