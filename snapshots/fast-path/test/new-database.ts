import { execSync } from 'node:child_process'
import { rmSync } from 'node:fs'

import type { TestProject } from 'vitest/node'

/** Makes the tests' own database anew, before the first of them. */
export default function makeDatabase({ config }: TestProject): void {
  for (const file of ['test.db', 'test.db-shm', 'test.db-wal']) rmSync(file, { force: true })
  const env = { ...process.env, ...config.env }
  execSync('pylight db push --yes --quiet', { env, stdio: 'inherit' })
}
