import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The ledger's folder when none is named: the application-data folder of the operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Xinzhang')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Xinzhang')
  return resolve(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'xinzhang')
}
