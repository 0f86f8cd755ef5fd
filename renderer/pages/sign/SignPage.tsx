import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { ForProject } from '../../app/ForProject.tsx'
import { monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { go, useRoute } from '../../app/route.ts'
import { OutboxTab } from './OutboxTab.tsx'
import { SignTab } from './SignTab.tsx'
import { VerifyTab } from './VerifyTab.tsx'

export function SignPage() {
  return <ForProject>{project => <Sign key={project.id} project={project} />}</ForProject>
}

/** Freezing and signing a month, sending it, and verifying what others signed. */
function Sign({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { period, focus } = useRoute()
  const month = { projectId: project.id, period }
  return (
    <div className="scroll-page">
      <PageHead title={t('sign.title')} detail={`${project.name} · ${monthName(t, period)}`} />
      <Tabs
        activeKey={focus.tab ?? 'sign'}
        onChange={tab => go({ page: 'sign', focus: { tab } })}
        destroyOnHidden
        items={[
          { key: 'sign', label: t('sign.tabSign'), children: <SignTab month={month} /> },
          { key: 'submit', label: t('sign.tabSubmit'), children: <OutboxTab month={month} /> },
          { key: 'verify', label: t('sign.tabVerify'), children: <VerifyTab /> },
        ]}
      />
    </div>
  )
}
