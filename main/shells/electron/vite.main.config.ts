import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { standardFonts } from './standard-fonts.ts'
import { workerFiles } from './worker-files.ts'

/**
 * The main process and, as entries of their own, the core and its workers. Everything is bundled but Electron and the
 * database driver with its native part, so that the package needs no other node_modules.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  publicDir: false,
  plugins: [workerFiles(), standardFonts()],
  ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: fileURLToPath(new URL('./main.ts', import.meta.url)) },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
})
