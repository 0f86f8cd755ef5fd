import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportRedecision, PreviewRow } from '../../../contract/api/imports.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

interface Props {
  importId: string
  row: PreviewRow
  beside: NonNullable<PreviewRow['beside']>
  /** Whether the preview still waits for its commit. */
  waiting: boolean
}

/** A row and the person of the roster who may be meant, side by side; a person says whether they are one, and accepts repairs. */
export function RowBeside({ importId, row, beside, waiting }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const decide = (choice: Omit<ImportRedecision['rows'][number], 'sheetIndex' | 'row'>) =>
    act(() =>
      client.imports.decide({
        id: importId,
        rows: [{ sheetIndex: row.sheetIndex, row: row.row, ...choice }],
        language,
      }),
    )
  const accepted = beside.offers.filter(offer => offer.accepted).map(offer => offer.field)
  return (
    <div className="beside">
      {beside.why !== 'lost-digits' && (
        <>
          <span>
            <i>{t('beside.file')}</i> {beside.said.name}{' '}
            <code>{beside.said.idNumber ?? t('imports.empty')}</code>
          </span>
          <span>
            <i>{t('beside.roster')}</i> {beside.known.name} <code>{beside.known.idNumber}</code>{' '}
            {beside.known.team}
          </span>
          <span>
            <b>{t(`why.${beside.why}`)}</b>{' '}
            {(['same', 'another'] as const).map(person => (
              <Button
                key={person}
                size="small"
                type={beside.person === person ? 'primary' : 'default'}
                aria-pressed={beside.person === person}
                disabled={!waiting}
                onClick={() => decide({ person: beside.person === person ? null : person })}
              >
                {t(`beside.${person}`)}
              </Button>
            ))}
          </span>
        </>
      )}
      {beside.offers.map(offer => (
        <span key={offer.field}>
          <i>{fieldWords(offer.field, language)}</i> <del>{offer.written}</del> → <ins>{offer.whole}</ins>{' '}
          {offer.cell && <code>{offer.cell}</code>} {t('beside.fromRoster', { name: beside.known.name })}{' '}
          <Button
            size="small"
            type={offer.accepted ? 'primary' : 'default'}
            aria-pressed={offer.accepted}
            disabled={!waiting}
            onClick={() =>
              decide({
                accept: offer.accepted
                  ? accepted.filter(field => field !== offer.field)
                  : [...accepted, offer.field],
              })
            }
          >
            {t(offer.accepted ? 'beside.accepted' : 'beside.accept')}
          </Button>
        </span>
      ))}
    </div>
  )
}
