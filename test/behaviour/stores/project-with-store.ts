import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../../running/materialise.js'

/** The shop with another `redis.store`; `edits` replaces texts of files by path. */
export async function projectWithStore(
  store: 'memory' | 'custom',
  edits: Record<string, string> = {},
): Promise<Project> {
  const spec = fileURLToPath(new URL('../../../fixtures/shop/pylight.yaml', import.meta.url))
  const text = readFileSync(spec, 'utf8').replace(/^redis:$/m, `redis:\n  store: ${store}`)
  const files = generateFiles({ file: 'pylight.yaml', text })
  return materialiseFiles(
    `shop-${store}`,
    files.map((file) => ({ ...file, text: edits[file.path] ?? file.text })),
  )
}
