/** `npm run handbook`: writes docs/handbook/ from the rule pack, and takes pages away that it no longer has. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HANDBOOK } from './handbook-folder.ts'
import { handbookPages } from './pages.ts'

const pages = handbookPages()
rmSync(HANDBOOK, { recursive: true, force: true })
for (const [path, text] of pages) {
  const file = join(HANDBOOK, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(`docs/handbook: ${pages.size} pages`)
