import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowsJoined } from '../../../contract/api/imports.ts'

interface Props {
  joined: RowsJoined
  /** What a person has just chosen, before the file is read again. */
  chosen: boolean | undefined
  /** Null when the file can no longer be read again. */
  onChoose: ((join: boolean) => void) | null
}

/** Several rows of one person on a payroll: one line of the month, or rows apart; decided once for the sheet. */
export function JoinRows({ joined, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const known = joined.how === 'open' ? undefined : joined.how !== 'apart'
  return (
    <div className={joined.how === 'open' ? 'sheet-facts asks' : 'sheet-facts'}>
      <span>{t('imports.severalRows', { people: joined.people, rows: joined.rows })}</span>
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={t('imports.severalRows', { people: joined.people, rows: joined.rows })}
        disabled={!onChoose}
        value={chosen ?? known ?? null}
        onChange={event => onChoose?.(event.target.value)}
        options={[
          { value: true, label: t('imports.joinRows') },
          { value: false, label: t('imports.keepRows') },
        ]}
      />
      <span className="dim">
        {chosen === undefined || chosen === known
          ? t(`imports.joined.${joined.how}`)
          : t('imports.joinedWhenRead')}
      </span>
    </div>
  )
}
