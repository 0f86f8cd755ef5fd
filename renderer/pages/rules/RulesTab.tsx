import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleCard } from '../../../contract/finding.ts'
import { Empty } from '../../app/Empty.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { RuleDetail } from './RuleDetail.tsx'
import { useRules } from './use-rules.ts'

/** The pack with search; the chosen rule has its page on the right. */
export function RulesTab() {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const { focus } = useRoute()
  const [text, setText] = useState('')
  const { data, error, refetch } = useRules()
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <Waiting />
  const found = data.filter(card => answersTo(card, text))
  const chosen = data.find(({ id }) => id === focus.rule) ?? found[0]
  return (
    <div className="two-panes rules-panes">
      <div className="pane-list">
        <Input
          allowClear
          placeholder={t('rules.find')}
          aria-label={t('rules.find')}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <p className="dim small" role="status">
          {t('rules.count', { shown: found.length, total: data.length })}
        </p>
        {found.map(card => (
          <button
            type="button"
            key={card.id}
            className="file-item"
            aria-current={card.id === chosen?.id}
            onClick={() => go({ page: 'settings', focus: { tab: 'rules', rule: card.id } })}
          >
            <b>{language === 'en' ? card.title.en : card.title.zh}</b>
            <span className="dim small">
              {card.id} · {card.severity.map(each => t(`severity.${each}`)).join('/')}
            </span>
          </button>
        ))}
      </div>
      {chosen ? <RuleDetail key={chosen.id} card={chosen} /> : <Empty title={t('rules.none')} />}
    </div>
  )
}

/** Whether every word typed stands somewhere in the rule's id, titles, source or description. */
function answersTo(card: RuleCard, text: string): boolean {
  const held = [card.id, card.title.zh, card.title.en, card.source, card.description].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => held.includes(word))
}
