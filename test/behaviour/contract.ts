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
  const describeAll = (fixtures: string[], suites: Suite[], edits = {}) => {
    describeProject(fixtures, provider, suites, edits, features)
  }
  const others = ['composite-keys', 'reserved-words', 'self-relation', 'write-rules']
  describeAll(
    [`all-types-${provider}`, ...others],
    [
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
      describeCompositeKeys,
      describeClientKeys,
      describeReservedWords,
      describeSelfRelation,
      describeWriteRules(provider),
    ],
    { 'src/custom/articles.ts': articlesCode },
  )
  describeAll(
    ['shop'],
    [
      describeCrud,
      describeClient,
      describeLists,
      describeQueries,
      describeErrors,
      describeHiddenColumns,
      describeCaching,
      describeInvalidation,
    ],
  )
}

/**
 * Tests the API of some fixtures' tables, whose names differ. All of a file's APIs are started first,
 * because strict tables aren't cached in the first ten seconds of a Redis.
 */
export function describeProject(
  fixtures: string[],
  provider: Provider,
  suites: Suite[],
  edits: Record<string, string> = {},
  features = '{}',
): void {
  const name = fixtures.join(', ')
  let starting: Promise<RunningProject> | undefined
  let project: RunningProject | undefined
  let faults = new Set<string>()
  const begin = async () => {
    const files = await filesWith(fixtures, provider, features)
    const edited = files.map((file) => ({ ...file, text: edits[file.path] ?? file.text }))
    const started = await start(await materialiseFiles(fixtures[0] ?? '', edited), provider)
    const document = edited.find(({ path }) => path === documentPath)?.text ?? ''
    faults = watchAnswers(started.api, JSON.parse(document) as Document)
    return started
  }
  beforeAll(() => {
    starting = begin()
    starting.catch(() => undefined)
  })
  describe(`${name} on ${provider}`, () => {
    const running = () => {
      if (!project) throw new Error(`${name} isn't running`)
      return project
    }
    beforeAll(async () => {
      project = await starting
    })
    afterAll(() => project?.close())
    for (const suite of suites) suite(running)
    test('all of its answers are as its document says', () => {
      expect([...faults]).toEqual([])
    })
  })
}

/** Their tables, with the settings of the first. */
async function filesWith(fixtures: string[], provider: Provider, features: string) {
  const texts = await Promise.all(fixtures.map(textOf))
  const [settings = ''] = texts[0]?.split(tables) ?? []
  const all = texts.map((text) => text.split(tables)[1] ?? '').join('\n')
  const text = `${settings}features: ${features}\n\ntables:\n${all}`
  return generateFiles({ file: 'pylight.yaml', text }, provider)
}

const tables = /^tables:\n/m

async function textOf(fixture: string): Promise<string> {
  const source = await fixtureSource(fixture)
  if ('text' in source) return source.text
  throw new Error(`${fixture} is a program`)
}
