/**
 * electron-builder's `beforePack`: nothing that is installed may trust the development publisher, whose private half lies in the source
 * tree. A folder (`npm run pack:dir`, target `dir`) proves the package and is never handed out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PUBLISHER } from '../../signing/publisher.ts'
import development from '../../signing/testing/development-publisher.data.json' with { type: 'json' }
import { projectFolder } from '../shells/built-files.ts'

const DEVELOPMENT_KEY = development.certificate.body.publicKey

/** Why a program built from these sources is not packed for release, in a sentence; null when it may be. `built` is the bundled main process. */
export function whyNotPacked(publisher: typeof PUBLISHER, built: string): string | null {
  if (publisher.development || publisher.publicKey === DEVELOPMENT_KEY)
    return (
      'Not packed: signing/publisher-key.data.json is the development key, so anybody could publish rule updates for this program. ' +
      "Set the release's own key first (docs/decisions/0011-waivers-settings-updates.md)."
    )
  if (!built.includes(publisher.publicKey))
    return 'Not packed: dist/ was built with another publisher key. Run npm run build first.'
  return null
}

/** Refuses with that sentence. Only the names of the targets are looked at. */
export function beforePack({ targets }: { targets: readonly { name: string }[] }): void {
  if (targets.every(({ name }) => name === 'dir')) return
  const refusal = whyNotPacked(PUBLISHER, builtMain())
  if (refusal !== null) throw new Error(refusal)
}

function builtMain(): string {
  const folder = join(projectFolder, 'dist', 'main')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}
