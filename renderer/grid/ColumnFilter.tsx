import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Popover } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  filter: string
  open: boolean
  onOpen: (open: boolean) => void
  onFilter: (text: string) => void
}

/** The funnel of a column and the field behind it; Enter and Escape lead back to the grid. */
export function ColumnFilter({ title, filter, open, onOpen, onFilter }: Props) {
  const { t } = useTranslation()
  const field = useRef<InputRef>(null)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={onOpen}
      afterOpenChange={shown => shown && field.current?.focus()}
      content={
        <Input
          ref={field}
          allowClear
          value={filter}
          placeholder={`${t('grid.filterHint')}  >5000  <21.75`}
          aria-label={`${t('grid.filter')} ${title}`}
          onChange={event => onFilter(event.target.value)}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Enter' || event.key === 'Escape') onOpen(false)
          }}
        />
      }
    >
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        className={filter ? 'funnel on' : 'funnel'}
        aria-label={filter ? `${t('grid.filtered')} ${title}: ${filter}` : `${t('grid.filter')} ${title}`}
        icon={<FilterOutlined />}
      />
    </Popover>
  )
}
