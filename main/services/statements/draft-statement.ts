import { createHash } from 'node:crypto'
import type { Period } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { DRILL_MARK, type StatementContent } from '../../../contract/statement.ts'
import { isDrillProject, statementsOf } from '../../../db/repositories/submission.ts'
import type { RuleBook } from '../../../rules/index.ts'
import { statementDigest } from '../../../signing/sign-statement.ts'
import { totalsOf } from '../../../signing/statement-content.ts'
import { type AnsweredFinding, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { statedAnswers } from '../answers/stated-answers.ts'
import { findingsBeforeSigning, monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type ConfirmedLine, confirmedLines } from './confirmed-lines.ts'

/** What still stands between a month and its signature. */
export interface Obstacle {
  code: 'nothing-to-sign' | 'blocking-findings' | 'alerts-without-reason' | 'lines-not-confirmed'
  count: number
}

/** Digest over the lines' digests, in the order of the sheets. */
export function linesDigestOf(lines: readonly { digest: string }[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line.digest)
  return hash.digest('hex')
}

/** The month as it would be signed now, with what stands in the way. `content` is null while there is nothing to sign. */
export interface Draft {
  content: StatementContent | null
  digest: string | null
  totals: StatementContent['totals']
  obstacles: Obstacle[]
  amends: string | null
  linesDigest: string
  /** The newest statement already says exactly these lines. */
  signed: boolean
}

/** Composes the statement of a month as it stands. Equal months give equal digests: what is previewed is what is signed. */
export function draftStatement(core: CoreState, projectId: string, period: Period): Draft {
  const { db } = openLedgerOf(core)
  const month = monthOf(core, db, projectId, period)
  const confirmed = confirmedLines(month)
  const book = bookOf(db, projectId)
  const findings = withAnswers(db, projectId, period, findingsBeforeSigning(month, book), today(core))
  const latest = statementsOf(db, projectId, period)[0]
  const amends = latest?.digest ?? null
  const linesDigest = linesDigestOf(confirmed)
  const signed = latest?.linesDigest === linesDigest
  const shared = { obstacles: obstaclesOf(confirmed, findings), amends, linesDigest, signed }
  if (month.lines.length === 0) return { content: null, digest: null, totals: totalsOf([]), ...shared }
  const content = contentOf(month, confirmed, findings, book, amends, isDrillProject(db, projectId))
  return { content, digest: statementDigest(content), totals: content.totals, ...shared }
}

/** Blocks that are told as an obstacle of their own, with the way to the confirmations. */
const OF_CONFIRMATION = new Set(['sig-worker-missing', 'sig-before-content'])

function obstaclesOf(lines: readonly ConfirmedLine[], findings: readonly AnsweredFinding[]): Obstacle[] {
  const open = findings.filter(standsInTheWay).map(({ finding }) => finding)
  const counts: Obstacle[] = [
    { code: 'nothing-to-sign', count: lines.length === 0 ? 1 : 0 },
    {
      code: 'blocking-findings',
      count: open.filter(({ severity, rule }) => severity === 'block' && !OF_CONFIRMATION.has(rule)).length,
    },
    { code: 'alerts-without-reason', count: open.filter(({ severity }) => severity === 'alert').length },
    {
      code: 'lines-not-confirmed',
      count: lines.filter(line => line.state !== 'valid').length,
    },
  ]
  return counts.filter(obstacle => obstacle.count > 0)
}

function contentOf(
  month: ProjectMonth,
  confirmed: readonly ConfirmedLine[],
  findings: readonly AnsweredFinding[],
  book: RuleBook,
  amends: string | null,
  drill: boolean,
): StatementContent {
  const lines = confirmed.map(({ content, digest, confirmation, state }) => ({
    ...content,
    lineDigest: digest,
    confirmation:
      confirmation !== null && state === 'valid'
        ? { method: confirmation.method, at: confirmation.confirmedAt }
        : null,
  }))
  const files = new Map(month.sources.map(source => [source.sha256, source.file]))
  return {
    format: 'xinzhang-statement-content/1',
    drill,
    drillMark: drill ? DRILL_MARK : null,
    company: { name: month.company.name, uscc: month.company.uscc },
    project: { code: month.project.code, name: month.project.name },
    period: month.period,
    amends,
    packVersion: book.pack,
    parametersVersion: book.parameters.version,
    lines,
    totals: totalsOf(lines),
    ...statedAnswers(findings),
    files: [...files]
      .map(([sha256, name]) => ({ name, sha256 }))
      .sort((a, b) => a.sha256.localeCompare(b.sha256)),
  }
}
