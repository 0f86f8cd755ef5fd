import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

const reference = /new URL\(\s*['"](\.{1,2}\/[^'"]+\.ts)['"],\s*import\.meta\.url,?\s*\)/g

/**
 * Bundles every module that is started by its address (`new URL('./x.ts', import.meta.url)`: the core, the workers that
 * parse and check) as an entry of its own beside the others, so that the same source line works unbundled and packed.
 */
export function workerFiles(): Plugin {
  return {
    name: 'worker-files',
    enforce: 'pre',
    transform(code, id) {
      return code.replaceAll(reference, (_whole, path: string) => {
        const source = resolve(dirname(id), path)
        const fileName = `${source.slice(source.lastIndexOf('/') + 1, -'.ts'.length)}.js`
        this.emitFile({ type: 'chunk', id: source, fileName })
        return `new URL('./${fileName}', import.meta.url)`
      })
    },
  }
}
