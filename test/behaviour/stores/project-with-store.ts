import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { editFiles } from '../../running/edit-files.js'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../../running/materialise.js'
import { shortFences } from '../../running/short-fences.js'

const shop = fileURLToPath(new URL('../../../fixtures/shop/pylight.yaml', import.meta.url))

/** The shop with another `redis.store`; `edits` replaces texts of files by path. */
export async function projectWithStore(
  store: 'memory' | 'custom',
  edits: Record<string, string> = {},
): Promise<Project> {
  const text = readFileSync(shop, 'utf8').replace(/^redis:$/m, `redis:\n  store: ${store}`)
  const files = generateFiles({ file: 'pylight.yaml', text })
  return materialiseFiles(
    `shop-${store}`,
    files.map((file) => ({ ...file, text: edits[file.path] ?? file.text })),
  )
}

/** The shop with Redis and with what each process keeps. */
export function projectWithNear(): Promise<Project> {
  const near = 'features: { caching: { near: { max_bytes: 1000000 } } }'
  const text = readFileSync(shop, 'utf8').replace(/^tables:$/m, `${near}\n\ntables:`)
  return materialiseFiles('shop-near', generateFiles({ file: 'pylight.yaml', text }))
}

/** The shop with Redis, except for its users and their addresses, which are in memory. */
export function projectWithStores(): Promise<Project> {
  const users = /(- name: users\n[^]*?caching: \{)/
  const addresses = /(- name: addresses\n[^]*?indexes: .*\n)/
  const text = readFileSync(shop, 'utf8')
    .replace(users, '$1 store: memory,')
    .replace(addresses, `$1    features: { caching: ${strictInMemory} }\n`)
  const files = generateFiles({ file: 'pylight.yaml', text })
  return materialiseFiles('shop-stores', editFiles(files, [shortFences]))
}

const strictInMemory = "{ store: memory, consistency: strict, warm: ['limit=5'] }"
