import { Alert, Collapse, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPreview } from '../../../contract/api/imports.ts'
import { SheetKind, SkipReason } from '../../../contract/inspection.ts'
import { leftOutWords } from '../../../contract/language/left-out.ts'
import { monthName } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import type { Corrections } from './choices.ts'
import { JoinRows } from './JoinRows.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { TeamOfTitle } from './TeamOfTitle.tsx'

interface Props {
  importId: string
  waiting: boolean
  sheet: SheetPreview
  corrections: Corrections
  /** Null when the file can no longer be read again. */
  onCorrect: ((corrections: Corrections) => void) | null
  /** What stands between the corrections and the rows. */
  children: ReactNode
}

/** What one sheet was taken for and why, correctable in place; below it every row with its decision. */
export function SheetCard({ importId, waiting, sheet, corrections, onCorrect, children }: Props) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const known = sheet.columns.filter(column => column.field !== null).length
  const says = [
    sheet.projectName && t('imports.sheetProject', { name: sheet.projectName }),
    sheet.statedPeriod && t('imports.sheetPeriod', { name: monthName(t, sheet.statedPeriod) }),
    sheet.team && sheet.teamFrom === null && t('imports.team', { name: sheet.team }),
    sheet.unit && t('imports.unit', { name: sheet.unit }),
  ].filter(Boolean)
  return (
    <div className="sheet">
      <div className="sheet-facts">
        <span>{t('imports.takenFor')}</span>
        <Select
          className="kind"
          aria-label={t('imports.takenFor')}
          value={corrections.kinds[sheet.name] ?? sheet.kind}
          disabled={!onCorrect}
          onChange={kind =>
            onCorrect?.({ ...corrections, kinds: { ...corrections.kinds, [sheet.name]: kind } })
          }
          options={SheetKind.options.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <span className="num">
          {t('imports.confidence', { percent: Math.round(sheet.confidence * 100) })}
        </span>
        {sheet.mapping && (
          <Tag color="blue">
            <button
              type="button"
              className="linklike"
              onClick={() => go({ page: 'settings', focus: { tab: 'mappings' } })}
            >
              {t('imports.byMapping', { name: sheet.mapping.name ?? t('mappings.unnamed') })}
            </button>
          </Tag>
        )}
        {sheet.questions.open > 0 && (
          <Tag color="warning">{t('beside.open', { count: sheet.questions.open })}</Tag>
        )}
        {sheet.hidden && <Tag>{t('imports.hidden')}</Tag>}
        <span className="dim">
          {known === 0 && sheet.headerRows.length === 0
            ? t('imports.whyNot')
            : t(sheet.headerRows.length === 0 ? 'imports.whyByPerson' : 'imports.why', {
                rows: sheet.headerRows.join('–'),
                known,
                unknown: sheet.columns.length - known,
              })}
        </span>
      </div>
      {says.length > 0 && <div className="dim">{t('imports.sheetSays', { what: says.join(' · ') })}</div>}
      <GoesInto sheet={sheet} />
      {sheet.teamFrom !== null && <TeamOfTitle importId={importId} waiting={waiting} sheet={sheet} />}
      {sheet.joined && (
        <JoinRows
          joined={sheet.joined}
          chosen={corrections.joins[sheet.name]}
          onChoose={
            onCorrect &&
            (join => onCorrect({ ...corrections, joins: { ...corrections.joins, [sheet.name]: join } }))
          }
        />
      )}
      {sheet.leftOut && (
        <Alert type="info" title={t('imports.leftOut', { reason: leftOutWords(sheet.leftOut, language) })} />
      )}
      <ProblemList title={t('imports.sheetProblems')} problems={sheet.problems} />
      <Collapse
        size="small"
        items={[
          {
            key: 'columns',
            label: `${t('imports.columns')} (${known} / ${sheet.columns.length})`,
            children: <ColumnMapping sheet={sheet} corrections={corrections} onCorrect={onCorrect} />,
          },
        ]}
      />
      {children}
      {sheet.leftOut === null && <RowsPreview importId={importId} sheet={sheet} waiting={waiting} />}
      {sheet.skipped.length > 0 && (
        <p className="dim small">
          {t('imports.skipped', {
            count: sheet.skipped.length,
            what: SkipReason.options
              .map(reason => ({ reason, count: sheet.skipped.filter(each => each.reason === reason).length }))
              .filter(each => each.count > 0)
              .map(each => `${t(`skip.${each.reason}`)} ${each.count}`)
              .join(' · '),
          })}
        </p>
      )}
    </div>
  )
}

/** The month the rows go into, where the sheet itself says another or none. */
function GoesInto({ sheet: { kind, period, statedPeriod, leftOut } }: { sheet: SheetPreview }) {
  const { t } = useTranslation()
  if (period === null || period === statedPeriod || leftOut !== null || kind === 'roster') return null
  const month = monthName(t, period)
  return statedPeriod === null ? (
    <div className="dim">{t('imports.monthNotStated', { month })}</div>
  ) : (
    <div className="asks">{t('imports.anotherMonth', { month })}</div>
  )
}
