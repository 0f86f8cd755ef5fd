import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cloudFolder, networkShare, placeWarning } from './place-warning.ts'

test.each([
  ['C:\\Users\\li\\OneDrive - 某建筑公司\\薪账', 'OneDrive'],
  ['C:\\Users\\li\\OneDrive\\Documents\\薪账', 'OneDrive'],
  ['/home/li/Dropbox/xinzhang', 'Dropbox'],
  ['D:\\我的坚果云\\薪账', '坚果云'],
  ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/xinzhang', 'iCloud'],
  ['D:\\BaiduSyncdisk\\薪账', '百度网盘'],
  ['E:\\WPS云盘\\项目', 'WPS 云盘'],
])('%s is synchronised by %s', (path, name) => {
  expect(cloudFolder(path)).toEqual({ kind: 'cloud', name })
})

test.each([
  'C:\\Users\\li\\AppData\\Local\\xinzhang',
  '/home/li/boxes/mega-project',
  'D:\\onedriver\\x',
  '/srv/dropbox-old/a',
])('%s is an ordinary folder', path => {
  expect(cloudFolder(path)).toBeNull()
})

const MOUNTS = `/dev/sda1 / ext4 rw 0 0
//server/办公室 /mnt/office\\040share cifs rw 0 0
/dev/sdb1 /mnt/office\\040share/local ext4 rw 0 0
server:/home /home nfs4 rw 0 0
`

test('the deepest mount decides, and a similar name is another folder', () => {
  expect(networkShare('/mnt/office share/薪账', MOUNTS)).toEqual({ kind: 'network', name: 'cifs' })
  expect(networkShare('/mnt/office share/local/薪账', MOUNTS)).toBeNull()
  expect(networkShare('/home/li/薪账', MOUNTS)).toEqual({ kind: 'network', name: 'nfs4' })
  expect(networkShare('/homes/li/薪账', MOUNTS)).toBeNull()
})

test('UNC paths are network shares, long local paths are not', () => {
  expect(networkShare('\\\\server\\公共\\薪账', '')).toEqual({ kind: 'network', name: 'server' })
  expect(networkShare('\\\\?\\C:\\Users\\li', '')).toBeNull()
})

test('a real folder on this computer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinzhang-place-'))
  expect(placeWarning(folder)).toBeNull()
  expect(placeWarning(join(folder, 'Dropbox', 'not made yet'))).toEqual({ kind: 'cloud', name: 'Dropbox' })
  rmSync(folder, { recursive: true })
})
