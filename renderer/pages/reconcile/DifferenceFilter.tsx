import { useTranslation } from 'react-i18next'
import { differenceTitle } from '../../../contract/language/differences.ts'
import type { DifferenceKind, Reconciliation } from '../../../contract/reconciliation.ts'
import { usePreferences } from '../../app/preferences.ts'

export type Wanted = DifferenceKind | 'all' | 'any'

/** Whose rows are shown: everybody, who differs at all, or who has one kind of difference. */
export function DifferenceFilter({
  reconciled,
  wanted,
  onWant,
}: {
  reconciled: Reconciliation
  wanted: Wanted
  onWant: (wanted: Wanted) => void
}) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const choices: { key: Wanted; label: string; people: number }[] = [
    { key: 'any', label: t('reconcile.differing'), people: reconciled.totals.differing },
    { key: 'all', label: t('reconcile.everyone'), people: reconciled.people.length },
    ...reconciled.counts.map(({ kind, people }) => ({
      key: kind,
      label: differenceTitle(kind, language),
      people,
    })),
  ]
  return (
    <fieldset className="chips" aria-label={t('reconcile.filter')}>
      {choices.map(({ key, label, people }) => (
        <button type="button" key={key} aria-pressed={wanted === key} onClick={() => onWant(key)}>
          {label} <b>{people}</b>
        </button>
      ))}
    </fieldset>
  )
}
