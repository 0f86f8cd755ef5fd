import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { cellsText, type ShownFinding } from '../../../contract/finding.ts'
import { go } from '../../app/route.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { ConfidenceTag } from '../rules/ConfidenceTag.tsx'
import { RuleLink } from '../rules/RuleLink.tsx'
import { useRules } from '../rules/use-rules.ts'
import { AnswerFacts } from './answers/AnswerFacts.tsx'
import { Answers } from './answers/Answers.tsx'
import { findingTarget } from './finding-target.ts'

/** Everything about one finding: the cell, what is wrong, the source and how sure it is, what it risks, how to mend it. */
export function FindingDetail({
  finding,
  project,
  period,
}: {
  finding: ShownFinding
  project: Project
  period: string
}) {
  const { t } = useTranslation()
  const rules = useRules()
  const card = rules.data?.find(each => each.id === finding.rule)
  const target = findingTarget(finding)
  return (
    <section className="pane-detail finding-detail" aria-label={finding.title}>
      <h2>
        <SeverityTag severity={finding.severity} /> {finding.title}
      </h2>
      <p className="lead">{finding.message}</p>
      <div className="page-actions">
        {target && (
          <Button type="primary" onClick={() => go({ ...target, project: project.id })}>
            {target.page === 'settings' ? t('check.goSettings') : t('check.goLine')}
          </Button>
        )}
      </div>
      <dl className="facts-list">
        {finding.at && (
          <>
            <dt>{t('check.where')}</dt>
            <dd>
              {finding.at.file} › {finding.at.sheet} › <code>{cellsText(finding.at)}</code>
            </dd>
          </>
        )}
        <dt>{t('rules.rule')}</dt>
        <dd>
          <RuleLink rule={finding.rule} />
        </dd>
        <dt>{t('check.about')}</dt>
        <dd>{finding.subject.label}</dd>
        <dt>{t('check.actual')}</dt>
        <dd className="num bad">{finding.actual}</dd>
        <dt>{t('check.expected')}</dt>
        <dd className="num">{finding.expected}</dd>
        <dt>{t('check.repair')}</dt>
        <dd>{finding.repair}</dd>
        <dt>{t('check.source')}</dt>
        <dd>
          {finding.citation} <ConfidenceTag confidence={finding.confidence} />
          <span className="dim small">{t(`confidenceHint.${finding.confidence}`)}</span>
        </dd>
        {card?.penalty && (
          <>
            <dt>{t('check.penalty')}</dt>
            <dd>{card.penalty}</dd>
          </>
        )}
        {card?.blindSpot && (
          <>
            <dt>{t('check.blindSpot')}</dt>
            <dd className="dim">{card.blindSpot}</dd>
          </>
        )}
        <AnswerFacts finding={finding} />
      </dl>
      <Answers
        finding={finding}
        month={{ projectId: project.id, period }}
        signer={project.laborOfficer ?? ''}
      />
    </section>
  )
}
