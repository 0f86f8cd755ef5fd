import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SheetPreview } from '../../../contract/api/imports.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { placeWords } from '../../../contract/language/places.ts'
import { usePreferences } from '../../app/preferences.ts'
import { type Corrections, withColumn } from './choices.ts'
import { fieldsOfKind } from './fields-of-kind.ts'

const RAW = 'raw'

interface Props {
  sheet: SheetPreview
  corrections: Corrections
  onCorrect: ((corrections: Corrections) => void) | null
}

/** Each column of the sheet and what it means, correctable in place. */
export function ColumnMapping({ sheet, corrections, onCorrect }: Props) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const kind = corrections.kinds[sheet.name] ?? sheet.kind
  return (
    <>
      <p className="dim">{t('imports.columnsLead')}</p>
      <div className="mapping">
        {sheet.columns.map(column => {
          const chosen = corrections.mapping[sheet.name]?.[column.letter]
          const field = chosen === undefined ? column.field : chosen
          const heading = column.header.split(' > ').at(-1) ?? column.header
          const options = [...new Set([...(field ? [field] : []), ...fieldsOfKind(kind, heading)])]
          return (
            <div key={column.letter} className={field === null ? 'map raw' : 'map'}>
              <code>{placeWords(column.letter, language)}</code>
              <span className="map-head" title={column.header}>
                {column.header}
              </span>
              <Select
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={`${column.header} ${t('imports.meaning')}`}
                value={field ?? RAW}
                disabled={!onCorrect}
                popupMatchSelectWidth={false}
                onChange={next =>
                  onCorrect?.(withColumn(corrections, sheet.name, column.letter, next === RAW ? null : next))
                }
                options={[
                  { value: RAW, label: t('imports.keepRaw') },
                  ...options.map(each => ({ value: each, label: fieldWords(each, language) ?? heading })),
                ]}
              />
            </div>
          )
        })}
      </div>
    </>
  )
}
