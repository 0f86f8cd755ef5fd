import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCore } from './core.ts'
import { usePreferences } from './preferences.ts'
import { go, PAGES, type Page, useRoute } from './route.ts'

/** The menu; a number beside a page says how many things wait for the person there. */
export function Nav({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { period } = useRoute()
  const { language } = usePreferences()
  const board = useQuery(query.months.board.queryOptions({ input: { period, language } }))
  const waiting = board.data?.todos.filter(todo => todo.step === 'check').length ?? 0
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {PAGES.map(each => (
        <button
          type="button"
          key={each}
          className={each === 'settings' ? 'nav-item apart' : 'nav-item'}
          aria-current={each === page ? 'page' : undefined}
          onClick={() => go({ page: each })}
        >
          {t(`nav.${each}`)}
          {each === 'check' && waiting > 0 && <span className="count">{waiting}</span>}
        </button>
      ))}
    </nav>
  )
}
