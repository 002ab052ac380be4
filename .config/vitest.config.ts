import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 30_000,
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    globalSetup: ['.config/vitest.setup.ts', 'test/services/global-setup.ts'],
  },
})
