import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { watchAnswers } from '../openapi/contract/watch-answers.js'
import { type Document, documentPath } from '../openapi/document.js'
import { fixtureSource, generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { type RunningProject, start } from '../running/running-project.js'
import { describeArrays } from './suites/arrays.js'
import { describeCaching } from './suites/caching.js'
import { describeClient, describeClientKeys, describeClientValues } from './suites/client.js'
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

/**
 * Tests the whole HTTP contract on one database; starts each fixture's API once. `features` are
 * those of every fixture, as YAML.
 */
export function describeContract(provider: Provider, features = '{}'): void {
  const describeAll = (fixture: string, suites: Suite[], edits = {}) => {
    describeProject(fixture, provider, suites, edits, features)
  }
  describeAll('shop', [
    describeCrud,
    describeClient,
    describeLists,
    describeQueries,
    describeErrors,
    describeHiddenColumns,
    describeCaching,
    describeInvalidation,
  ])
  describeAll(`all-types-${provider}`, [
    describeValues,
    describeClientValues,
    describeFilterOperators,
    describeHostileQueries,
    describeLossless,
    describeSpelledPaths,
    describeOddValues(provider),
    describeMoments(provider),
    describeNatives(provider),
    ...(provider === 'postgresql' ? [describeArrays] : []),
  ])
  describeAll('composite-keys', [describeCompositeKeys, describeClientKeys])
  describeAll('reserved-words', [describeReservedWords])
  describeAll('self-relation', [describeSelfRelation])
  const edits = { 'src/custom/articles.ts': articlesCode }
  describeAll('write-rules', [describeWriteRules(provider)], edits)
}

/** Tests a fixture's API, which is started once. */
export function describeProject(
  fixture: string,
  provider: Provider,
  suites: Suite[],
  edits: Record<string, string> = {},
  features = '{}',
): void {
  describe(`${fixture} on ${provider}`, () => {
    let project: RunningProject | undefined
    let faults = new Set<string>()
    const running = () => {
      if (!project) throw new Error(`${fixture} isn't running`)
      return project
    }
    beforeAll(async () => {
      const files = await filesWith(fixture, provider, features)
      const edited = files.map((file) => ({ ...file, text: edits[file.path] ?? file.text }))
      project = await start(await materialiseFiles(fixture, edited), provider)
      const document = edited.find(({ path }) => path === documentPath)?.text ?? ''
      faults = watchAnswers(project.api, JSON.parse(document) as Document)
    })
    afterAll(() => project?.close())
    for (const suite of suites) suite(running)
    test('all of its answers are as its document says', () => {
      expect([...faults]).toEqual([])
    })
  })
}

async function filesWith(fixture: string, provider: Provider, features: string) {
  const source = await fixtureSource(fixture)
  if (!('text' in source)) throw new Error(`${fixture} is a program`)
  const text = source.text.replace(/^tables:/m, `features: ${features}\n\ntables:`)
  return generateFiles({ ...source, text }, provider)
}
