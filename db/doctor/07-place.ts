import { placeWarning } from '../ledger-file/place-warning.ts'
import { attention, good, type Step } from './step.ts'

export const place: Step = {
  name: '07-place',
  look({ ledger: { folder } }) {
    const warning = placeWarning(folder)
    if (warning === null)
      return good('数据文件夹在本机磁盘上。', 'The data folder is on a disk of this computer.')
    return warning.kind === 'network'
      ? attention(
          `数据文件夹在网络共享上（${warning.name}），断网或两台电脑同时打开会损坏账本。请移到本机磁盘，另设备份位置。`,
          `The data folder is on a network share (${warning.name}): a lost connection or two computers can damage it. Move it to a local disk and put backups there instead.`,
        )
      : attention(
          `数据文件夹在同步盘里（${warning.name}），同步会复制写了一半的文件。请移到同步盘之外，只把备份放进去。`,
          `The data folder is synchronised by ${warning.name}, which copies half-written files. Move it elsewhere and put only backups there.`,
        )
  },
}
