import { useTranslation } from 'react-i18next'
import type { RuleCard } from '../../../contract/finding.ts'
import { confidenceWords } from '../../../contract/language/confidence.ts'
import { usePreferences } from '../../app/preferences.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { ConfidenceTag } from './ConfidenceTag.tsx'

/** Everything about one rule: when it fails, a smallest example at its cell, source, values with their dates, and what it cannot see. */
export function RuleDetail({ card }: { card: RuleCard }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const title = language === 'en' ? card.title.en : card.title.zh
  return (
    <section className="pane-detail finding-detail" aria-label={title}>
      <h2>
        {card.severity.map(each => (
          <SeverityTag key={each} severity={each} />
        ))}{' '}
        {title}
      </h2>
      <p className="dim">
        <code>{card.id}</code>
      </p>
      <p className="lead">{card.description}</p>
      <dl className="facts-list">
        <dt>{t('rules.fails')}</dt>
        <dd>
          <div>{card.fails.change}</div>
          <div>
            {card.fails.at && (
              <code>
                {card.fails.at.sheet}!{card.fails.at.cell}
              </code>
            )}{' '}
            <span className="bad">{card.fails.says}</span>
          </div>
        </dd>
        <dt>{t('rules.passes')}</dt>
        <dd>{card.passes}</dd>
        <dt>{t('check.source')}</dt>
        <dd>
          {card.source} <ConfidenceTag confidence={card.confidence} />
          <div className="dim small">{confidenceWords(card.confidence, language)}</div>
        </dd>
        {card.penalty && (
          <>
            <dt>{t('check.penalty')}</dt>
            <dd>{card.penalty}</dd>
          </>
        )}
        <dt>{t('check.repair')}</dt>
        <dd>{card.repair}</dd>
        <dt>{t('check.blindSpot')}</dt>
        <dd>{card.blindSpot}</dd>
        {card.needs.length > 0 && (
          <>
            <dt>{t('rules.needs')}</dt>
            <dd>{card.needs.join(t('reconcile.comma'))}</dd>
          </>
        )}
      </dl>
      {card.parameters.length > 0 && <Values card={card} />}
    </section>
  )
}

function Values({ card }: { card: RuleCard }) {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('rules.values')}</h3>
      <table className="plain num">
        <thead>
          <tr>
            {(['key', 'value', 'from', 'until', 'source'] as const).map(head => (
              <th key={head}>{t(`rules.head.${head}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.parameters
            .toReversed()
            .map(({ key, value, effectiveFrom, effectiveUntil, source, confidence }) => (
              <tr key={`${key} ${effectiveFrom}`} className={effectiveUntil === null ? '' : 'dim'}>
                <td>
                  <code>{key}</code>
                </td>
                <td>{value}</td>
                <td>{effectiveFrom}</td>
                <td>{effectiveUntil ?? t('rules.inForce')}</td>
                <td>
                  {source} <ConfidenceTag confidence={confidence} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
