import { useTranslation } from 'react-i18next'
import type { StepCell } from '../../../contract/api/months.ts'
import { stepFigure } from './step-figure.ts'

/** State of one step: in words and a sign, then in colour. */
export function StepBadge({ cell, onOpen }: { cell: StepCell; onOpen: () => void }) {
  const { t } = useTranslation()
  const { state, step, deadline } = cell
  if (state === 'notYet')
    return (
      <button
        type="button"
        className="step none"
        aria-label={`${t(`step.${step}`)} ${t('stepState.notYet')}`}
        onClick={onOpen}
      >
        {t('app.none')}
      </button>
    )
  const figure = stepFigure(t, cell)
  const words = t(`stepState.${state}`)
  return (
    <button
      type="button"
      className={`step ${state}`}
      aria-label={`${t(`step.${step}`)} ${words} ${figure}`}
      onClick={onOpen}
    >
      {state === 'done' ? (
        <>✓ {figure || words}</>
      ) : (
        <>
          {figure && <span>{figure}</span>}
          <span>{words}</span>
        </>
      )}
      {deadline && state !== 'done' && <small>{t('board.by', { date: deadline.slice(5) })}</small>}
    </button>
  )
}
