import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import {
  defineConfig,
  type TestProjectInlineConfiguration,
  type ViteUserConfig,
} from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { importBundledSources } from './bundled-sources.js'
import { keepTemporaryFilesInMemory } from './temporary-folder.js'

keepTemporaryFilesInMemory()

const root = fileURLToPath(new URL('..', import.meta.url))

/** Begins with the files that are run apart, and in both groups with the folders of the longest files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ project, moduleId }: TestSpecification) =>
      (project.name === 'apart' ? 0 : 2) +
      (/\/(behaviour|fuzz|snapshots|prisma)\/|\/merge-/.test(moduleId) ? 0 : 1)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}

/**
 * Beginnings of the paths of tests that get a process of their own: they import generated code, which
 * reads its settings once, or they need much memory. The others share processes, as half of a short
 * file's time is the import of what it tests.
 */
const apart = [
  'behaviour/{guide,many-tables,query-keys}',
  'behaviour/access/compiler',
  'behaviour/sqlite/time-limit',
  'behaviour/stores/',
  'proofs/**/',
  'render/prettier',
  'services/',
  'snapshots/{former-code,mutations,prisma-cli,quality}',
  'stories/{eject,typed-sequences}',
]

interface SuiteOptions {
  except: string[]
  /** How many more test processes than processors run at once, as tests wait for servers and time. */
  more: number
  /** In milliseconds. Only ends what hangs: it is many times what a test takes, as a machine may be busy. */
  patience: number
}

/** The tests whose file names end like this. */
export function suite(ending: string, { except, more, patience }: SuiteOptions): ViteUserConfig {
  const maxWorkers = availableParallelism() + more
  const setupFiles = ['test/running/each-file.ts']
  const poll = { timeout: 60_000 }
  const limits = { testTimeout: patience, hookTimeout: patience, maxWorkers, expect: { poll } }
  const server = { deps: { external: [/\/pylight-built-/, /\/\.cache\/projects\/.*\.js/] } }
  const ownProcess = apart.map((beginning) => `test/${beginning}*${ending}`)
  const project = (
    name: string,
    include: string[],
    exclude: string[],
  ): TestProjectInlineConfiguration => ({
    root,
    plugins: [importBundledSources()],
    test: { ...limits, name, setupFiles, include, exclude, server, isolate: name === 'apart' },
  })
  return defineConfig({
    root,
    test: {
      maxWorkers,
      sequence: { sequencer: LongestFirst },
      globalSetup: [
        '.config/vitest.setup.ts',
        'test/services/global-setup.ts',
        'test/commands/built-package.ts',
      ],
      projects: [
        project('apart', ownProcess, except),
        project('together', [`test/**/*${ending}`], [...except, ...ownProcess]),
      ],
    },
  })
}

export default suite('.test.ts', { except: ['**/*.thorough.test.ts'], more: 2, patience: 240_000 })
