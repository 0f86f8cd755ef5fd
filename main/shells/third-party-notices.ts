import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import * as z from 'zod'

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see the text below'),
})

/**
 * Writes the licence texts of every package whose code went into a bundle beside it, as those licences demand. A bundle
 * with code under a licence that would bind the whole program is refused.
 */
export function thirdPartyNotices(fileName: string): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap(id => packageFolder(id) ?? []))
      if (folders.size === 0) return
      const notices = [...folders].sort().map(notice)
      this.emitFile({ type: 'asset', fileName, source: notices.join(`\n${'-'.repeat(72)}\n\n`) })
    },
  }
}

/** The folder of the package a module belongs to; null for our own modules. */
export function packageFolder(id: string): string | null {
  return /^(?:\0?.*?)(\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null
}

function notice(folder: string): string {
  const { name, version, license } = Manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  if (/\bA?GPL/.test(license) && !/\bOR\b/.test(license)) throw new Error(`${name} is under ${license}`)
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`
}
