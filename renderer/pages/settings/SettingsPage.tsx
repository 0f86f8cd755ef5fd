import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../app/PageHead.tsx'
import { go, useRoute } from '../../app/route.ts'
import { PacksTab } from '../rule-settings/PacksTab.tsx'
import { ParametersTab } from '../rule-settings/ParametersTab.tsx'
import { WaiversTab } from '../rule-settings/WaiversTab.tsx'
import { RulesTab } from '../rules/RulesTab.tsx'
import { CompanyTab } from './CompanyTab.tsx'
import { ConnectionsTab } from './ConnectionsTab.tsx'
import { DoctorTab } from './DoctorTab.tsx'
import { MappingsTab } from './MappingsTab.tsx'
import { ProjectsTab } from './ProjectsTab.tsx'
import { WindowTab } from './WindowTab.tsx'

/** Registers, connections and how the window looks. */
export function SettingsPage() {
  const { t } = useTranslation()
  const { focus } = useRoute()
  return (
    <div className="scroll-page">
      <PageHead title={t('settings.title')} />
      <Tabs
        activeKey={focus.tab ?? 'projects'}
        onChange={tab => go({ page: 'settings', focus: { tab } })}
        destroyOnHidden
        items={[
          { key: 'projects', label: t('settings.projects'), children: <ProjectsTab /> },
          { key: 'company', label: t('settings.company'), children: <CompanyTab /> },
          { key: 'connections', label: t('settings.connections'), children: <ConnectionsTab /> },
          { key: 'mappings', label: t('mappings.title'), children: <MappingsTab /> },
          { key: 'rules', label: t('rules.title'), children: <RulesTab /> },
          { key: 'parameters', label: t('params.title'), children: <ParametersTab /> },
          { key: 'packs', label: t('packs.title'), children: <PacksTab /> },
          { key: 'waivers', label: t('waivers.title'), children: <WaiversTab /> },
          { key: 'window', label: t('settings.window'), children: <WindowTab /> },
          { key: 'doctor', label: t('settings.doctor'), children: <DoctorTab /> },
        ]}
      />
    </div>
  )
}
