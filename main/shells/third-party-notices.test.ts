import { expect, it } from 'vitest'
import { packageFolder } from './third-party-notices.ts'

it('finds the package a module belongs to', () => {
  expect(packageFolder('/a/node_modules/zod/v4/core.js')).toBe('/a/node_modules/zod')
  expect(packageFolder('/a/node_modules/@orpc/server/dist/index.mjs')).toBe('/a/node_modules/@orpc/server')
  expect(packageFolder('/a/node_modules/x/node_modules/y/index.js')).toBe('/a/node_modules/x/node_modules/y')
  expect(packageFolder('\0/a/node_modules/x/index.js?commonjs-proxy')).toBe('/a/node_modules/x')
  expect(packageFolder('/a/main/core/worker.ts')).toBeNull()
  expect(packageFolder('\0vite/preload-helper.js')).toBeNull()
})
