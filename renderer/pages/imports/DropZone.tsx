import { InboxOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shiftPeriod } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import { monthName } from '../../app/month-name.ts'
import { useRoute } from '../../app/route.ts'
import { droppedFiles } from './dropped-files.ts'
import { enqueue } from './queue.ts'
import { useDrop } from './use-drop.ts'

const AUTO = 'auto'

interface Props {
  project: Project
  small: boolean
  onTake: () => void
}

/** Takes files by dropping or choosing, and asks which month they are for: what the sheet says, unless the person says otherwise. */
export function DropZone({ project, small, onTake }: Props) {
  const { t } = useTranslation()
  const { period } = useRoute()
  const chooser = useRef<HTMLInputElement>(null)
  const [month, setMonth] = useState(AUTO)
  const take = (files: Iterable<File> | null) => {
    for (const file of files ?? [])
      enqueue(file, {
        projectId: project.id,
        period: month === AUTO ? null : month,
        kinds: {},
        mapping: {},
        joins: {},
      })
    onTake()
  }
  const over = useDrop(transfer => void droppedFiles(transfer).then(take))
  const months = [1, 0, -1, -2, -3].map(step => shiftPeriod(period, step))
  return (
    <div className="drop-row">
      <button
        type="button"
        className={`drop ${over ? 'over' : ''} ${small ? 'small' : ''}`}
        onClick={() => chooser.current?.click()}
      >
        <InboxOutlined />
        <b>{t('imports.drop')}</b>
        <span className="dim" title={t('imports.dropDetail')}>
          {t('imports.dropDetail')}
        </span>
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('imports.drop')}
        accept=".zip,.dat,.tsv,.bxt,.xlsx,.xlsm,.xlsb,.xls,.csv,.txt,.ods,.html,.htm,.xml,.et,.json"
        onChange={event => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <div className="drop-side">
        <span className="dim">{t('imports.toProject')}</span>
        <b>{project.name}</b>
        <span className="dim">{t('imports.period')}</span>
        <Select
          value={month}
          onChange={setMonth}
          aria-label={t('imports.period')}
          options={[
            { value: AUTO, label: t('imports.periodAuto') },
            ...months.map(each => ({ value: each, label: monthName(t, each) })),
          ]}
        />
      </div>
    </div>
  )
}
