import { EyeInvisibleOutlined, EyeOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridModel } from './use-grid-model.ts'

interface Props<Row> {
  model: GridModel<Row>
  hint?: string
  /** Sensitive numbers: whether they are shown, and how to change that. Absent where a grid has none. */
  unmasked?: boolean
  onUnmask?: (unmasked: boolean) => void
  children?: ReactNode
}

/** Search as you type, how many rows are in sight, and the asking for full numbers. */
export function GridToolbar<Row>({ model, hint, unmasked, onUnmask, children }: Props<Row>) {
  const { t } = useTranslation()
  const { rows, total, search, filters } = model
  const narrowed = search !== '' || Object.values(filters).some(text => text.trim() !== '')
  return (
    <div className="grid-bar">
      <Input
        allowClear
        className="grid-search"
        prefix={<SearchOutlined />}
        placeholder={t('grid.search')}
        aria-label={t('grid.search')}
        value={search}
        onChange={event => model.setSearch(event.target.value)}
      />
      <span className="num" role="status">
        {narrowed
          ? t('grid.rows', { shown: rows.length.toLocaleString('en'), total: total.toLocaleString('en') })
          : t('grid.allRows', { total: total.toLocaleString('en') })}
      </span>
      {narrowed && (
        <Button size="small" type="link" onClick={model.clear}>
          {t('grid.clearAll')}
        </Button>
      )}
      <span className="dim small hint">
        {hint ? `${hint} · ` : ''}
        {t('grid.copyHint')}
      </span>
      {children}
      {onUnmask &&
        (unmasked ? (
          <Button icon={<EyeInvisibleOutlined />} onClick={() => onUnmask(false)}>
            {t('grid.mask')}
          </Button>
        ) : (
          <Popconfirm
            title={t('grid.unmaskAsk')}
            description={t('grid.unmaskDetail')}
            okText={t('grid.show')}
            okButtonProps={{ type: 'default' }}
            cancelButtonProps={{ type: 'primary', autoFocus: true }}
            onConfirm={() => onUnmask(true)}
          >
            <Button icon={<EyeOutlined />}>{t('grid.unmask')}</Button>
          </Popconfirm>
        ))}
    </div>
  )
}
