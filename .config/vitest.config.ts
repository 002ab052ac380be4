import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Starts the longest files first, so that none of them runs alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(behaviour\/.*sql.*|fuzz\/.*|merge-.*|proofs|quality|watched)(\.\w+)?\.test\.ts$/.test(
        moduleId,
      )
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.thorough.test.ts'],
    globalSetup: [
      '.config/vitest.setup.ts',
      'test/services/global-setup.ts',
      'test/commands/built-package.ts',
    ],
  },
})
