import { existsSync, readFileSync, realpathSync } from 'node:fs'

/** Why a folder is a dangerous place for a ledger, with the name of the service or file system. */
export interface PlaceWarning {
  readonly kind: 'network' | 'cloud'
  readonly name: string
}

/** Folder names that synchronising programs make; matched against every part of a path, without case. */
const CLOUD_FOLDERS: readonly [name: string, pattern: RegExp][] = [
  ['OneDrive', /^onedrive($| ?- )/],
  ['Dropbox', /^dropbox($| ?\()/],
  ['坚果云', /^(坚果云|我的坚果云|nutstore( files)?|nutstorefiles)$/],
  ['iCloud', /^(icloud ?drive|icloud云盘|mobile documents|com~apple~clouddocs)$/],
  ['Google Drive', /^(google ?drive|googledrive-.*|my drive|我的云端硬盘)$/],
  ['百度网盘', /^(百度网盘.*|百度云同步盘|baidu ?netdisk.*|baidu ?sync ?disk)$/],
  ['WPS 云盘', /^(wps ?云盘|wpsdrive|wps cloud files)$/],
  ['阿里云盘', /^(阿里云盘.*|adrive.*)$/],
  ['腾讯微云', /^(微云.*|腾讯微云.*|weiyun.*)$/],
  ['天翼云盘', /^(天翼云盘.*|ecloud)$/],
  ['360 云盘', /^(360 ?云盘.*|360cloud.*)$/],
  ['Synology Drive', /^(synology ?drive|cloudstation)$/],
  ['Nextcloud', /^(nextcloud|owncloud)$/],
  ['MEGA', /^(mega|megasync( downloads)?)$/],
  ['Box', /^box( sync)?$/],
  ['pCloud', /^p ?cloud ?drive$/],
]

const NETWORK_FILE_SYSTEMS =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|davfs2?|9p|ceph|glusterfs|vboxsf|afs|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|smbnetfs))$/

/**
 * SQLite's locks and WAL are not safe on network shares, and a synchronising program copies the file and its WAL at different
 * moments: both are named first in SQLite's "How To Corrupt An SQLite Database File" (§2.1 and §1.2).
 */
export function placeWarning(folder: string): PlaceWarning | null {
  const real = existsSync(folder) ? realpathSync.native(folder) : folder
  return cloudFolder(real) ?? cloudFolder(folder) ?? networkShare(real, mounts())
}

/** The synchronising program that a path's folder names tell of. */
export function cloudFolder(path: string): PlaceWarning | null {
  const parts = path.toLowerCase().split(/[\\/]+/)
  const found = CLOUD_FOLDERS.find(([, pattern]) => parts.some(part => pattern.test(part)))
  return found === undefined ? null : { kind: 'cloud', name: found[0] }
}

/**
 * Whether a path is on another machine: a UNC path (Windows resolves mapped drives to one) or, on Linux, a mount of a network
 * file system.
 * @param mountTable text of /proc/mounts
 */
export function networkShare(path: string, mountTable: string): PlaceWarning | null {
  const unc = /^[\\/]{2}(?![.?][\\/])([^\\/]+)/.exec(path)
  if (unc?.[1] !== undefined) return { kind: 'network', name: unc[1] }
  const mount = mountTable
    .split('\n')
    .map(line => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: unescaped(point), type }))
    .filter(({ point }) => point !== '' && isInside(path, point))
    .reduce((deepest, next) => (next.point.length >= deepest.point.length ? next : deepest), {
      point: '',
      type: '',
    })
  return NETWORK_FILE_SYSTEMS.test(mount.type) ? { kind: 'network', name: mount.type } : null
}

function isInside(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`)
}

/** The mount table writes a blank as \040. */
function unescaped(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

function mounts(): string {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''
}
