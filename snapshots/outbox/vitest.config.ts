import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    env: { JWT_SECRET: 'only for tests', LOG_LEVEL: 'silent' },
  },
})
