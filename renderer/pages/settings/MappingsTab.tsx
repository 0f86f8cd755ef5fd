import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Popconfirm } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldWords } from '../../../contract/language/fields.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { localTime } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'

/** What was said of the columns of layouts: applied silently to later files, so it is all here to see, name, share and forget. */
export function MappingsTab() {
  const { t } = useTranslation()
  const { client, query, host } = useCore()
  const { language } = usePreferences()
  const { message } = App.useApp()
  const act = useAct()
  const chooser = useRef<HTMLInputElement>(null)
  const { data, error } = useQuery(query.mappings.list.queryOptions())
  const share = async (id: string) => {
    const mapping = await act(() => client.mappings.export({ id }))
    if (mapping === null) return
    const text = `${JSON.stringify(mapping, null, 2)}\n`
    await act(() => host.saveFile(new File([text], `${mapping.name ?? t('mappings.file')}.json`)))
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    if (await act(() => client.mappings.import({ file })))
      message.success(t('mappings.taken', { file: file.name }))
  }
  const rename = (id: string, before: string | null, typed: string) => {
    const name = typed.trim() || null
    if (name !== before) void act(() => client.mappings.name({ id, name }))
  }
  return (
    <div className="card">
      <div className="detail-head">
        <h2>{t('mappings.title')}</h2>
        <Button onClick={() => chooser.current?.click()}>{t('mappings.import')}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json"
          aria-label={t('mappings.import')}
          onChange={event => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <p className="dim">{t('mappings.lead')}</p>
      {error && <Trouble error={error} />}
      {data?.length === 0 && <p className="dim">{t('settings.nothing')}</p>}
      {data?.map(({ id, name, columns, headings, join, at, usedAt }) => (
        <div key={id} className="connection">
          <Input
            key={name}
            size="small"
            className="mapping-name"
            maxLength={80}
            aria-label={t('mappings.name')}
            placeholder={t('mappings.unnamed')}
            defaultValue={name ?? ''}
            onBlur={event => rename(id, name, event.target.value)}
            onPressEnter={event => rename(id, name, event.currentTarget.value)}
          />{' '}
          {columns.map(({ heading, field }) => (
            <code key={heading}>
              {heading} → {field === null
                ? t('imports.keepRaw')
                : (fieldWords(field, language) ?? field)}{' '}
            </code>
          ))}
          {join !== null && t(join ? 'mappings.joins' : 'mappings.keepsApart')}
          <div className="dim small">
            {headings.slice(0, 8).join(' · ')} · {t('mappings.used', { at: localTime(usedAt ?? at) })}
          </div>
          <Button size="small" onClick={() => share(id)}>
            {t('mappings.export')}
          </Button>{' '}
          <Popconfirm
            title={t('mappings.forgetAsk')}
            onConfirm={() => act(() => client.mappings.remove({ id }))}
          >
            <Button size="small">{t('mappings.forget')}</Button>
          </Popconfirm>
        </div>
      ))}
    </div>
  )
}
