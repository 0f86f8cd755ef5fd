import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { formatYuan } from '../../../contract/money.ts'
import { useCore } from '../../app/core.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { AccountForm } from './AccountForm.tsx'
import { EntryForm } from './EntryForm.tsx'
import { ParticipantForm } from './ParticipantForm.tsx'
import { ProgressForm } from './ProgressForm.tsx'
import { ProjectForm } from './ProjectForm.tsx'
import { Register } from './Register.tsx'

/** Key information, parties, wage accounts and their money. */
export function ProjectDetails({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { data, error } = useQuery(query.projects.details.queryOptions({ input: { id: project.id } }))
  if (error) return <Trouble error={error} />
  if (!data) return <Waiting />
  const accountName = (id: string) => data.wageAccounts.find(each => each.id === id)?.bankName ?? ''
  return (
    <div className="pane-detail plain-pane">
      <ProjectForm project={data.project} onSaved={() => undefined} />
      <Register
        title={t('settings.participants')}
        add={t('settings.addParticipant')}
        form={close => <ParticipantForm projectId={project.id} onDone={close} />}
        heads={[t('settings.role'), t('settings.companyName'), t('settings.uscc')]}
        rows={data.participants.map(each => ({
          key: each.id,
          cells: [t(`party.${each.role}`), each.name, each.uscc ?? ''],
        }))}
      />
      <Register
        title={t('settings.wageAccounts')}
        add={t('settings.addAccount')}
        form={close => <AccountForm projectId={project.id} onDone={close} />}
        heads={[
          t('settings.holder'),
          t('settings.accountNo'),
          t('settings.bankName'),
          t('settings.openedOn'),
          t('settings.tripartite'),
          t('settings.filedOn'),
        ]}
        rows={data.wageAccounts.map(each => ({
          key: each.id,
          cells: [
            each.holderName,
            each.accountNo,
            each.bankName,
            each.openedOn ?? '',
            each.tripartiteAgreementNo ?? '',
            each.filedOn ?? '',
          ],
        }))}
      />
      <Register
        title={t('settings.entries')}
        add={t('settings.addEntry')}
        form={
          data.wageAccounts.length > 0
            ? close => <EntryForm accounts={data.wageAccounts} onDone={close} />
            : null
        }
        heads={[
          t('settings.on'),
          t('settings.account'),
          t('settings.direction'),
          t('settings.kind'),
          t('settings.amount'),
          t('settings.wageMonth'),
          t('settings.counterparty'),
        ]}
        rows={data.accountEntries.map(each => ({
          key: each.id,
          cells: [
            each.on,
            accountName(each.accountId),
            t(`settings.${each.direction}`),
            t(`entryKind.${each.kind}`),
            formatYuan(each.amount),
            each.wageMonth ?? '',
            each.counterparty ?? '',
          ],
        }))}
      />
      <Register
        title={t('settings.progress')}
        add={t('settings.addProgress')}
        form={close => <ProgressForm projectId={project.id} onDone={close} />}
        heads={[
          t('app.month'),
          t('settings.progressPayment'),
          t('settings.laborCostDue'),
          t('settings.progressNote'),
        ]}
        rows={data.progressPayments.map(each => ({
          key: each.id,
          cells: [
            each.period,
            formatYuan(each.progressPayment),
            formatYuan(each.laborCostDue),
            each.progressNote ?? '',
          ],
        }))}
      />
    </div>
  )
}
