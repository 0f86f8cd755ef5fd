import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { Severity } from '../../../contract/finding.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { ForProject } from '../../app/ForProject.tsx'
import { localTime, monthName } from '../../app/month-name.ts'
import { PageHead } from '../../app/PageHead.tsx'
import { usePreferences } from '../../app/preferences.ts'
import { useRecheck } from '../../app/recheck.ts'
import { go, useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { AnnotateFile } from './AnnotateFile.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import { FindingList } from './FindingList.tsx'
import { countLevels, type Grouping, groupFindings } from './group-findings.ts'
import { NotCheckedList } from './NotCheckedList.tsx'
import { SafeFixes } from './SafeFixes.tsx'

export function CheckPage() {
  return <ForProject>{project => <Check key={project.id} project={project} />}</ForProject>
}

/** The verdict of a month: findings on the left, everything about the chosen one on the right. */
function Check({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { period, focus } = useRoute()
  const act = useAct()
  const recheck = useRecheck()
  const [by, setBy] = useState<Grouping>('rule')
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const last = useQuery(
    query.checks.last.queryOptions({ input: { projectId: project.id, period, language } }),
  )
  const report = last.data?.report
  const shown = useMemo(
    () => (report?.findings ?? []).filter(each => severity === 'all' || each.severity === severity),
    [report, severity],
  )
  const groups = useMemo(() => groupFindings(shown, by, t('check.noFile')), [shown, by, t])
  if (last.error) return <Trouble error={last.error} onRetry={last.refetch} page />
  if (last.isPending) return <Waiting />
  const run = () => act(() => recheck(project.id, period))
  if (!report)
    return (
      <Empty
        title={t('check.never')}
        detail={t('check.neverDetail')}
        action={{ label: t('check.run'), run }}
      />
    )
  const levels = countLevels(report.findings)
  const idle = report.waivers.filter(({ state }) => state === 'ended' || state === 'needless')
  const wanted = chosen ?? focus.finding
  const finding = shown.find(each => each.id === wanted) ?? groups[0]?.findings[0]
  return (
    <div className="check">
      <PageHead
        title={t('check.title')}
        detail={`${project.name} · ${monthName(t, period)} · ${t('check.pack', {
          pack: report.pack,
          parameters: report.parameters,
          at: localTime(report.ranAt),
        })}`}
      >
        <AnnotateFile project={project} period={period} />
        <SafeFixes project={project} period={period} />
        <Button type={last.data?.stale ? 'primary' : 'default'} onClick={run}>
          {t('check.rerun')}
        </Button>
      </PageHead>
      {last.data?.stale && <Alert type="warning" showIcon title={t('check.stale')} />}
      {idle.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('waivers.idle', { count: idle.length })}
          action={
            <Button size="small" onClick={() => go({ page: 'settings', focus: { tab: 'waivers' } })}>
              {t('waivers.show')}
            </Button>
          }
        />
      )}
      {report.findings.length === 0 ? (
        <Empty
          title={t('check.clean')}
          detail={
            report.notChecked.length === 0
              ? t('check.cleanFull')
              : t('check.cleanDetail', { count: report.notChecked.length })
          }
        />
      ) : (
        <>
          <div className="grid-bar">
            <Segmented<Severity | 'all'>
              value={severity}
              onChange={setSeverity}
              options={[
                { value: 'all', label: `${t('imports.allRows')} ${report.findings.length}` },
                ...Severity.options
                  .filter(each => levels.has(each))
                  .map(each => ({ value: each, label: `${t(`severity.${each}`)} ${levels.get(each)}` })),
              ]}
            />
            <Segmented<Grouping>
              value={by}
              onChange={setBy}
              options={[
                { value: 'rule', label: t('check.byRule') },
                { value: 'person', label: t('check.byPerson') },
                { value: 'file', label: t('check.byFile') },
              ]}
            />
          </div>
          <div className="two-panes wide-list">
            <FindingList groups={groups} chosen={finding?.id ?? null} onChoose={setChosen} />
            {finding && (
              <FindingDetail key={finding.id} finding={finding} project={project} period={period} />
            )}
          </div>
        </>
      )}
      <NotCheckedList notChecked={report.notChecked} />
    </div>
  )
}
