import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.js'

/** What takes minutes: tests of their own, and those that `npm test` only samples. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      testTimeout: 900_000,
      include: ['test/**/*.{sampled,thorough}.test.ts'],
      env: { PYLIGHT_THOROUGH: '1' },
    },
  }),
)
