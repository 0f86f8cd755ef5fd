import type { Language } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import type { ShownFinding } from '../../../contract/finding.ts'
import type { OutgoingOperation, ProjectMonth } from '../../../contract/project-month.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  type ConnectionRecord,
  listConnections,
  listOperations,
} from '../../../db/repositories/submission.ts'
import { RULES } from '../../../rules/index.ts'
import { outgoingOperation } from '../../../sync/guangzhou/outgoing.ts'
import { Operation } from '../../../sync/operation.ts'
import { clockAheadOf } from '../../../sync/platform-clock.ts'
import { type AnsweredFinding, showAnswered, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { judge, monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { codesOfCity } from '../papers/own-papers.ts'

const RULES_BEFORE_SYNC = RULES.filter(rule => rule.stage === 'sync')

/** Which operations a rule's finding keeps here, where it is not both calls that carry a person's fields. */
const KEEPS: Record<string, readonly OutgoingOperation['kind'][]> = {
  'plt-team-before-worker': ['worker'],
  'plt-attendance-unregistered': ['attendance'],
  'plt-attendance-ahead': ['attendance'],
  'plt-payroll-channel': ['handover'],
}
const CARRY_A_PERSON: readonly OutgoingOperation['kind'][] = ['team', 'worker']

export const keptBy = (rule: string): readonly OutgoingOperation['kind'][] => KEEPS[rule] ?? CARRY_A_PERSON

/** Whatever reason is given, a document that the interface cannot name is not sent. */
const NEVER_SENT = new Set(['plt-document-kind-unsupported'])

/**
 * What the city's platform would refuse of a month, with people's answers, and the operations of the outbox that were judged.
 * Empty where the project has no connection to that platform.
 */
export function findingsBeforeSync(
  core: CoreState,
  month: ProjectMonth,
): { findings: AnsweredFinding[]; operations: OutgoingOperation[] } {
  const { db } = openLedgerOf(core)
  const connection = listConnections(db, month.project.id).find(({ profile }) => profile === 'guangzhou')
  if (connection === undefined) return { findings: [], operations: [] }
  const operations = inOutbox(db, month)
  // Of what has not been queued there is no sync that a rule stands before.
  const kinds = new Set(operations.map(({ kind }) => kind))
  const rules = RULES_BEFORE_SYNC.filter(({ id }) => keptBy(id).some(kind => kinds.has(kind)))
  if (rules.length === 0) return { findings: [], operations }
  const { findings } = judge(
    withOutgoing(core, month, connection, operations),
    bookOf(db, month.project.id),
    {
      rules,
      stage: 'sync',
    },
  )
  return { findings: withAnswers(db, month.project.id, month.period, findings, today(core)), operations }
}

/** Those of them that keep a record here: blocks, alerts that nobody gave a reason for, documents that cannot be named. */
export function stopsOf(findings: readonly AnsweredFinding[]): AnsweredFinding[] {
  return findings.filter(answered => NEVER_SENT.has(answered.finding.rule) || standsInTheWay(answered))
}

/** The findings of a month that keep a record here, in words. */
export function shownBeforeSync(
  core: CoreState,
  projectId: string,
  period: Period,
  language: Language,
): ShownFinding[] {
  const { db } = openLedgerOf(core)
  const { findings } = findingsBeforeSync(core, monthOf(core, db, projectId, period))
  return stopsOf(findings).map(answered => showAnswered(answered, language))
}

function withOutgoing(
  core: CoreState,
  month: ProjectMonth,
  connection: ConnectionRecord,
  operations: OutgoingOperation[],
): ProjectMonth {
  return {
    ...month,
    papers: { ...month.papers, platformCodes: codesOfCity(connection) },
    outgoing: {
      now: core.now().toISOString(),
      clockAhead: clockAheadOf(openLedgerOf(core), connection.id, core.now()),
      operations,
    },
  }
}

/** The project's operations for the city, of whatever month; wages handed over are those of this month. */
function inOutbox(db: Database, { project, period }: ProjectMonth): OutgoingOperation[] {
  return listOperations(db, { projectId: project.id }).flatMap(record => {
    const outgoing = outgoingOperation(record, Operation.parse(record.payload))
    const isOtherMonth = outgoing?.kind === 'handover' && record.period !== period
    return outgoing === null || isOtherMonth ? [] : [outgoing]
  })
}
