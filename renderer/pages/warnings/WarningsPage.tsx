import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../app/PageHead.tsx'
import { go, useRoute } from '../../app/route.ts'
import { ForeseenTab } from './ForeseenTab.tsx'
import { RecordedTab } from './RecordedTab.tsx'

/** What the platform will complain of, and what it has complained of. */
export function WarningsPage() {
  const { t } = useTranslation()
  const { focus } = useRoute()
  return (
    <div className="scroll-page">
      <PageHead title={t('warnings.title')} />
      <Tabs
        activeKey={focus.tab ?? 'foreseen'}
        onChange={tab => go({ page: 'warnings', focus: { tab } })}
        destroyOnHidden
        items={[
          { key: 'foreseen', label: t('warnings.foreseen'), children: <ForeseenTab /> },
          { key: 'recorded', label: t('warnings.recorded'), children: <RecordedTab /> },
        ]}
      />
    </div>
  )
}
