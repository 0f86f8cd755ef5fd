import {
  type DigestHex,
  type StatementLine,
  StatementLineContent,
  StatementScope,
} from '../contract/statement.ts'
import { canonicalBytes } from './canonical.ts'
import { sm3Hex } from './sm3.ts'

/**
 * What a worker confirms, as a digest: SM3 of the canonical line together with its project and month, so that a confirmation
 * of one month never fits another with the same amounts. Throws when the line is no statement line: a defect of the caller.
 */
export function lineDigest(scope: StatementScope, line: StatementLineContent): DigestHex {
  const content = {
    format: 'xinzhang-line/1',
    scope: StatementScope.parse(scope),
    line: StatementLineContent.parse(line),
  }
  return sm3Hex(canonicalBytes(content))
}

/** Whether a confirmation still holds: the line has the content that the worker saw. */
export function isStillConfirmed(
  confirmation: { lineDigest: DigestHex },
  scope: StatementScope,
  line: StatementLineContent,
): boolean {
  return confirmation.lineDigest === lineDigest(scope, line)
}

/** The line as a worker confirms it, out of a line of a statement. */
export function lineContent(line: StatementLine): StatementLineContent {
  const { lineDigest: _digest, confirmation: _confirmation, ...content } = line
  return content
}
