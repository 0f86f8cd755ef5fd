import { statfsSync, statSync } from 'node:fs'
import { ledgerPaths } from '../ledger-file/paths.ts'
import { attention, bad, good, type Step } from './step.ts'

const MIB = 1024 * 1024
/** A month's import and its backup need a copy of the ledger each. */
const COPIES = 3
const ALWAYS_FREE = 500 * MIB

export const diskSpace: Step = {
  name: '08-disk-space',
  look({ ledger: { folder } }) {
    const disk = statfsSync(folder)
    const free = disk.bavail * disk.bsize
    const size = statSync(ledgerPaths(folder).database).size
    const mib = Math.floor(free / MIB)
    if (free >= size * COPIES + ALWAYS_FREE)
      return good(`磁盘剩余 ${mib} MB。`, `${mib} MB of disk are free.`)
    const report = free < size + 50 * MIB ? bad : attention
    return report(
      `磁盘只剩 ${mib} MB，可能放不下导入和备份。请清理磁盘。`,
      `Only ${mib} MB of disk are free: an import or a backup may not fit. Free some space.`,
    )
  },
}
