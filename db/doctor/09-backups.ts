import { beijingDate } from '../../contract/dates.ts'
import { isUnchanged } from '../backup.ts'
import { backupsIn, type VerifiedBackup } from '../backup-place.ts'
import { ledgerPaths } from '../ledger-file/paths.ts'
import { attention, bad, good, type Step } from './step.ts'

const DAY = 86_400_000
const TOO_OLD_DAYS = 7

export const backups: Step = {
  name: '09-backups',
  look({ ledger, backupPlaces, now }) {
    const own = backupPlaces
      .flatMap(place => backupsIn(place))
      .filter(({ manifest }) => manifest.ledgerId === ledger.ledgerId)
    const newest = newestOf(own)
    if (newest === undefined) {
      return attention('还没有已验证的备份。请现在做一次。', 'There is no verified backup yet. Make one now.')
    }
    const date = beijingDate(new Date(newest.manifest.verifiedAt))
    if (!isUnchanged(newest.folder)) {
      return bad(
        `${date} 的备份验证之后又变了，不能用来恢复。请重新备份，并检查那块磁盘。`,
        `The backup of ${date} has changed since it was verified and cannot be restored. Make a new one and check that disk.`,
      )
    }
    const age = Math.floor((now.getTime() - Date.parse(newest.manifest.verifiedAt)) / DAY)
    if (age > TOO_OLD_DAYS) {
      return attention(
        `最近一次已验证的备份是 ${date}，已有 ${age} 天。`,
        `The newest verified backup is of ${date}, ${age} days ago.`,
      )
    }
    const inside = ledgerPaths(ledger.folder).backups
    return own.some(({ folder }) => !folder.startsWith(inside))
      ? good(`最近一次已验证的备份：${date}。`, `Newest verified backup: ${date}.`)
      : attention(
          `最近一次已验证的备份是 ${date}，但备份都在本机数据文件夹里；电脑坏了会一起丢。请选第二个备份位置。`,
          `The newest verified backup is of ${date}, but all are in the data folder and would be lost with this computer. Choose a second place.`,
        )
  },
}

function newestOf(own: readonly VerifiedBackup[]): VerifiedBackup | undefined {
  return own.toSorted((a, b) => (a.manifest.verifiedAt < b.manifest.verifiedAt ? -1 : 1)).at(-1)
}
