import { defineConfig } from 'vitest/config'

const rooms = 'contract,db,importers,rules,signing,sync,reports,main,renderer,platform'

export default defineConfig({
  test: {
    // The check that a test is right is what it asserts, not how busy the machine was.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Not one core less: nothing else is to be answered meanwhile.
    maxWorkers: '100%',
    setupFiles: ['main/shells/wasm-without-tier-up.ts', 'test/fixed-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`{${rooms}}/**/*.test.{ts,tsx}`, 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**', 'out/**', 'dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
