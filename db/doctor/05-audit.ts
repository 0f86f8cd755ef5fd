import { verifyAudit } from '../audit.ts'
import { backupsIn } from '../backup-place.ts'
import { bad, good, type Step } from './step.ts'

/** The chain itself, and that it reaches at least as far as in every backup: a chain cut short at its end is whole in itself. */
export const audit: Step = {
  name: '05-audit',
  look({ ledger, backupPlaces }) {
    const verdict = verifyAudit(ledger)
    if (!verdict.intact) {
      return bad(
        `操作日志从第 ${verdict.brokenAt} 条起对不上，可能被改动过。`,
        `The audit log does not fit from entry ${verdict.brokenAt} on; somebody may have changed it.`,
      )
    }
    const known = backupPlaces
      .flatMap(place => backupsIn(place))
      .filter(({ manifest }) => manifest.ledgerId === ledger.ledgerId)
      .reduce((longest, { manifest }) => Math.max(longest, manifest.auditHead.sequence), 0)
    const { sequence } = verdict.head
    return sequence >= known
      ? good(`操作日志连贯，共 ${sequence} 条。`, `The audit log is one chain of ${sequence} entries.`)
      : bad(
          `操作日志只有 ${sequence} 条，而一份备份里有 ${known} 条：账本比备份旧。`,
          `The audit log has ${sequence} entries, a backup has ${known}: the ledger is older than its backup.`,
        )
  },
}
