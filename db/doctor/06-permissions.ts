import { existsSync, statSync } from 'node:fs'
import { ledgerPaths } from '../ledger-file/paths.ts'
import { attention, good, type Step } from './step.ts'

/** Windows keeps the profile folder to its user by itself; elsewhere the mode says who may read. */
export const permissions: Step = {
  name: '06-permissions',
  look({ ledger: { folder } }) {
    const { header, headerCopy, database } = ledgerPaths(folder)
    const open =
      process.platform === 'win32'
        ? []
        : [folder, header, headerCopy, database].filter(
            path => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
          )
    return open.length === 0
      ? good('数据文件夹只有本用户能读。', 'Only this user can read the data folder.')
      : attention(
          '本机的其他用户也能读数据文件夹（内容是加密的）。请把权限改为仅本用户。',
          'Other users of this computer can read the data folder (its content is encrypted). Restrict it to this user.',
        )
  },
}
