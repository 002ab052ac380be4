import { afterAll, beforeAll, describe } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { describeCaching } from './suites/caching.js'
import { describeCompositeKeys } from './suites/composite-keys.js'
import { describeCrud } from './suites/crud.js'
import { describeErrors } from './suites/errors.js'
import { describeFilterOperators } from './suites/filter-operators.js'
import { describeHiddenColumns } from './suites/hidden.js'
import { describeHostileQueries } from './suites/hostile-queries.js'
import { describeInvalidation } from './suites/invalidation.js'
import { describeLists } from './suites/lists.js'
import { describeLossless } from './suites/lossless.js'
import { describeMoments } from './suites/moments.js'
import { describeNatives } from './suites/natives.js'
import { describeOddValues } from './suites/odd-values.js'
import { describeQueries } from './suites/queries.js'
import { describeReservedWords } from './suites/reserved-words.js'
import { describeSelfRelation } from './suites/self-relation.js'
import { describeSpelledPaths } from './suites/spelled-paths.js'
import { describeValues } from './suites/values.js'
import { articlesCode, describeWriteRules } from './suites/write-rules.js'

type Suite = (running: () => RunningProject) => void

/** Tests the whole HTTP contract on one database; starts each fixture's API once. */
export function describeContract(provider: Provider): void {
  describeProject('shop', provider, [
    describeCrud,
    describeLists,
    describeQueries,
    describeErrors,
    describeHiddenColumns,
    describeCaching,
    describeInvalidation,
  ])
  describeProject(`all-types-${provider}`, provider, [
    describeValues,
    describeFilterOperators,
    describeHostileQueries,
    describeLossless,
    describeSpelledPaths,
    describeOddValues(provider),
    describeMoments(provider),
    describeNatives(provider),
  ])
  describeProject('composite-keys', provider, [describeCompositeKeys])
  describeProject('reserved-words', provider, [describeReservedWords])
  describeProject('self-relation', provider, [describeSelfRelation])
  const edits = { 'src/custom/articles.ts': articlesCode }
  describeProject('write-rules', provider, [describeWriteRules(provider)], edits)
}

/** Tests a fixture's API, which is started once. */
export function describeProject(
  fixture: string,
  provider: Provider,
  suites: Suite[],
  edits: Record<string, string> = {},
): void {
  describe(`${fixture} on ${provider}`, () => {
    let project: RunningProject | undefined
    const running = () => {
      if (!project) throw new Error(`${fixture} isn't running`)
      return project
    }
    beforeAll(async () => {
      project = await runProject(fixture, provider, { edits })
    }, 120_000)
    afterAll(() => project?.close())
    for (const suite of suites) suite(running)
  })
}
