import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The preload: one CommonJS file, because a sandboxed preload can load nothing beside itself. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/main',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { preload: fileURLToPath(new URL('./preload.ts', import.meta.url)) },
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
})
