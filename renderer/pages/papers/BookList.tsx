import { Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperBookCard } from '../../../contract/api/papers.ts'
import { paperStateWords } from '../../../contract/language/paper-problems.ts'
import { paperBookWords } from '../../../contract/language/papers.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'

/** Every book with what is known of it. */
export function BookList({ books, chosen }: { books: readonly PaperBookCard[]; chosen: string | null }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const [unknownOnly, setUnknownOnly] = useState(false)
  const current = useRef<HTMLButtonElement>(null)
  // A link from elsewhere may lead to a book far down the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another book moves the list
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const shown = books.filter(({ state, book }) => !unknownOnly || state === 'unknown' || book === chosen)
  return (
    <nav className="pane-list" aria-label={t('papers.books')}>
      <Checkbox
        className="book-filter"
        checked={unknownOnly}
        onChange={event => setUnknownOnly(event.target.checked)}
      >
        {t('papers.unknownOnly')}
      </Checkbox>
      {shown.map(({ book, state, rows, rules }) => (
        <button
          type="button"
          key={book}
          ref={book === chosen ? current : null}
          className="file-item"
          aria-current={book === chosen}
          onClick={() => go({ page: 'papers', focus: { book } })}
        >
          <b>{paperBookWords(book, language)}</b>
          <span className="dim small">
            {paperStateWords(state, rows, language)}
            {state === 'unknown' &&
              rules.length > 0 &&
              ` · ${t('papers.rulesWait', { count: rules.length })}`}
          </span>
        </button>
      ))}
    </nav>
  )
}
