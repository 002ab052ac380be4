import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    env: { OAUTH_CLIENT_SECRET: 'only for tests', LOG_LEVEL: 'silent' },
  },
})
