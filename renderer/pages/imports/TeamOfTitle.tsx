import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SheetPreview } from '../../../contract/api/imports.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

interface Props {
  importId: string
  /** Whether the preview still waits for its commit. */
  waiting: boolean
  sheet: SheetPreview
}

/** The team that only the title of a sheet names: shown as that, and changed by typing another, or none. */
export function TeamOfTitle({ importId, waiting, sheet }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const say = (text: string) => {
    const team = text.trim() || null
    if (team === sheet.team) return
    act(() =>
      client.imports.decide({ id: importId, teams: [{ sheetIndex: sheet.sheetIndex, team }], language }),
    )
  }
  return (
    <div className="sheet-facts">
      <span>{t('imports.teamOfSheet')}</span>
      <Input
        key={sheet.team}
        size="small"
        className="kind"
        maxLength={40}
        aria-label={t('imports.teamOfSheet')}
        defaultValue={sheet.team ?? ''}
        disabled={!waiting}
        onBlur={event => say(event.target.value)}
        onPressEnter={event => say(event.currentTarget.value)}
      />
      <span className="dim">{t(`imports.teamFrom.${sheet.teamFrom ?? 'title'}`)}</span>
    </div>
  )
}
