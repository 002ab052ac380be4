import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.js'

/** The long tests: `thorough` files, and `sampled` files in their full size. */
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
