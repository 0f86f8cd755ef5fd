import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  empty: number
  all: boolean
  setAll: (all: boolean) => void
}

/** Calls the columns in that hold nothing, to type into them, and sends them away again. */
export function EmptyColumns({ empty, all, setAll }: Props) {
  const { t } = useTranslation()
  if (empty === 0) return null
  return (
    <Button aria-pressed={all} type={all ? 'primary' : 'default'} ghost={all} onClick={() => setAll(!all)}>
      {t('grid.emptyColumns', { count: empty })}
    </Button>
  )
}
